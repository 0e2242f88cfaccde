/* SPDX-License-Identifier: MPL-2.0 */
/*
 * Starts hpdesk in the Python that lies in runtime\ beside this program.
 *
 * Built twice from this file: hpdesk.exe for the window and hpdesk.com for the command line. A
 * prompt takes the .com when a person types "hpdesk", so that output and exit status reach it.
 * Python runs in this very process, so Task Manager and the taskbar show hpdesk and nothing else.
 * A child process of the program is this program again, with --multiprocessing-fork.
 */
#include <windows.h>
#include <stdio.h>

#define LONGEST 32768 /* letters in a path, the end included */

/* the library is told that it is in a made program: children then start as said above */
static const wchar_t *const START =
    L"import sys\n"
    L"sys.frozen = 'windows'\n"
    L"from hpdesk.app.main import main\n"
    L"sys.exit(main())\n";

typedef int (*PythonMain)(int, wchar_t **);

static int refuse(const wchar_t *what)
{
    wchar_t text[512];
    _snwprintf(text, 511,
               L"hpdesk kan ikke starte, fordi %ls mangler i programmets mappe. "
               L"Dine planer er urørt. Installer hpdesk igen.", what);
    text[511] = 0;
#ifdef CONSOLE
    char bytes[2048];
    DWORD written;
    int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes - 2, NULL, NULL);
    bytes[length - 1] = '\n';
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), bytes, (DWORD)length, &written, NULL);
#else
    MessageBoxW(NULL, text, L"hpdesk", MB_OK | MB_ICONERROR);
#endif
    return 1;
}

static int start(int count, wchar_t **words)
{
    static wchar_t library[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, library, LONGEST);
    wchar_t *name = length > 0 && length < LONGEST ? wcsrchr(library, L'\\') : NULL;
    const wchar_t *inside = L"runtime\\" PYTHON_DLL;
    if (name == NULL || (name + 1 - library) + wcslen(inside) + 1 > LONGEST)
        return refuse(PYTHON_DLL);
    wcscpy(name + 1, inside);

    SetDllDirectoryW(L""); /* no library from the folder the person happens to stand in */
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL)
        return refuse(PYTHON_DLL);
    PythonMain python_main = (PythonMain)(void *)GetProcAddress(python, "Py_Main");
    if (python_main == NULL)
        return refuse(L"Py_Main");

    /* isolated from what the person has set for Python elsewhere, UTF-8 for every file */
    const wchar_t *first[] = {words[0], L"-I", L"-X", L"utf8", L"-c", START};
    const int ours = sizeof first / sizeof first[0];
    wchar_t **all = calloc((size_t)(ours + count), sizeof *all);
    if (all == NULL)
        return 1;
    for (int i = 0; i < ours; i++)
        all[i] = (wchar_t *)first[i];
    for (int i = 1; i < count; i++)
        all[ours + i - 1] = words[i];
    return python_main(ours + count - 1, all);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **words)
{
    return start(count, words);
}
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR line, int show)
{
    (void)self, (void)before, (void)line, (void)show;
    return start(__argc, __wargv);
}
#endif
