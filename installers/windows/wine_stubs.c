/* SPDX-License-Identifier: MPL-2.0 */
/*
 * Two libraries of Windows that Wine 8 lacks, for try_wine.py only; nothing of this is shipped.
 *
 * bcryptprimitives.dll (-DRANDOM) gives random bytes. icuuc.dll converts between character sets;
 * Qt links to it and hpdesk never asks, so opening a converter fails here as it may anywhere.
 */
#include <windows.h>

#ifdef RANDOM
BOOLEAN WINAPI SystemFunction036(PVOID buffer, ULONG length); /* RtlGenRandom of advapi32 */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length)
{
    return SystemFunction036(data, (ULONG)length);
}
#else
#define NOTHING(name) \
    __declspec(dllexport) void *name(void) { return NULL; }

__declspec(dllexport) void *ucnv_open(const char *name, int *status)
{
    (void)name;
    *status = 2; /* U_FILE_ACCESS_ERROR, where a converter is not installed */
    return NULL;
}
NOTHING(ucnv_close)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_reset)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_countAvailable)
NOTHING(ucnv_fromUnicode)
#endif
