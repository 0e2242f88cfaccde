; SPDX-License-Identifier: MPL-2.0
;
; The installer for one person: no administrator, no question that can be left out.
; Given by nsis_script.py: VERSION, VERSION4, SUMMARY, PAYLOAD, ICON, OUT, KILOBYTES, REMOVALS,
; MIME_TYPE, COMPRESSION, and SIGN where there is a certificate.
;
;   /S            install silently       /D=FOLDER   into another folder (last, unquoted)
;   exit status   0 done, 1 cancelled, 2 refused: hpdesk is open, or a newer version is there

Unicode true
SetCompressor /SOLID ${COMPRESSION}
!if ${COMPRESSION} == lzma
  SetCompressorDictSize 64
!endif
!include MUI2.nsh
!include WordFunc.nsh
!include WinVer.nsh
!insertmacro VersionCompare

!define PROGID "hpdesk.plan"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\hpdesk"
!define UNINSTALLER "Afinstaller.exe"

Name "hpdesk"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\hpdesk"
InstallDirRegKey HKCU "Software\hpdesk" "InstallDir"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "hpdesk ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
AllowSkipFiles off

!ifdef SIGN
  !uninstfinalize '${SIGN}' = 0
!endif

VIProductVersion "${VERSION4}"
VIAddVersionKey /LANG=1030 "ProductName" "hpdesk"
VIAddVersionKey /LANG=1030 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1030 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1030 "FileDescription" "Installation af hpdesk"
VIAddVersionKey /LANG=1030 "CompanyName" "hpdesk"
VIAddVersionKey /LANG=1030 "LegalCopyright" "Mozilla Public License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\hpdesk.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(RunText)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(UnFinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(UnFinishText)"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "Danish"
!insertmacro MUI_LANGUAGE "English"

LangString WelcomeTitle ${LANG_DANISH} "Velkommen til hpdesk ${VERSION}"
LangString WelcomeTitle ${LANG_ENGLISH} "Welcome to hpdesk ${VERSION}"
LangString WelcomeText ${LANG_DANISH} "${SUMMARY}: dagsorden, bilag, referat og opfølgning.$\r$\n$\r$\nProgrammet installeres kun til dig, så der skal ikke bruges en administrator. Er hpdesk her i forvejen, bliver det opdateret; dine planer og indstillinger røres ikke.$\r$\n$\r$\nKlik på Næste for at fortsætte."
LangString WelcomeText ${LANG_ENGLISH} "Board meetings of Danish housing estates' social plans: agenda, annexes, minutes and follow-up.$\r$\n$\r$\nThe program is installed for you only, so no administrator is needed. If hpdesk is here already it is brought up to date; your plans and settings are left alone.$\r$\n$\r$\nClick Next to go on."
LangString RunText ${LANG_DANISH} "Åbn hpdesk nu"
LangString RunText ${LANG_ENGLISH} "Open hpdesk now"
LangString FinishText ${LANG_DANISH} "hpdesk ligger i menuen Start. En plan åbnes også ved at dobbeltklikke på den."
LangString FinishText ${LANG_ENGLISH} "You find hpdesk in the Start menu. A plan also opens by double-clicking it."
LangString UnFinishTitle ${LANG_DANISH} "hpdesk er fjernet"
LangString UnFinishTitle ${LANG_ENGLISH} "hpdesk has been removed"
LangString UnFinishText ${LANG_DANISH} "Dine planer ligger, hvor de lå. Indstillinger, sikkerhedskopier og log er også bevaret; de ligger i $LOCALAPPDATA\hpdesk og kan slettes, når du ikke skal bruge dem mere."
LangString UnFinishText ${LANG_ENGLISH} "Your plans are where they were. Settings, backups and the log are kept too; they lie in $LOCALAPPDATA\hpdesk and can be deleted when you need them no more."
LangString InUse ${LANG_DANISH} "hpdesk er åben. Luk programmet, og klik på Prøv igen. Alt, du har skrevet, er gemt."
LangString InUse ${LANG_ENGLISH} "hpdesk is open. Close it and click Retry. All you have written is saved."
LangString Newer ${LANG_DANISH} "En nyere version af hpdesk er installeret i forvejen. Den er ikke ændret."
LangString Newer ${LANG_ENGLISH} "A newer version of hpdesk is installed already. It has not been changed."
LangString TooOld ${LANG_DANISH} "hpdesk kræver Windows 10 eller nyere. Intet er installeret."
LangString TooOld ${LANG_ENGLISH} "hpdesk needs Windows 10 or newer. Nothing has been installed."
LangString Kept ${LANG_DANISH} "Den tidligere version kunne ikke fjernes. Genstart computeren, og prøv igen. Dine planer er urørt."
LangString Kept ${LANG_ENGLISH} "The earlier version could not be removed. Restart the computer and try again. Your plans have not been touched."
LangString PlanKind ${LANG_DANISH} "Plan i hpdesk"
LangString PlanKind ${LANG_ENGLISH} "hpdesk plan"

; a program that runs cannot be opened for writing, whoever started it
!macro RefuseWhileOpen un
Function ${un}RefuseWhileOpen
  Push $0
  try:
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\hpdesk.exe"
    FileOpen $0 "$INSTDIR\hpdesk.exe" a
    IfErrors open
    FileClose $0
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\hpdesk.com"
    FileOpen $0 "$INSTDIR\hpdesk.com" a
    IfErrors open
    FileClose $0
  ${EndIf}
  Pop $0
  Return
  open:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(InUse)" /SD IDCANCEL IDRETRY try
  SetErrorLevel 2
  Quit
FunctionEnd
!macroend
!insertmacro RefuseWhileOpen ""
!insertmacro RefuseWhileOpen "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OK|MB_ICONINFORMATION "$(Newer)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; the earlier version knows best which files are its own; also where it lies elsewhere
Function RemoveEarlier
  ReadRegStr $0 HKCU "Software\hpdesk" "InstallDir"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\${UNINSTALLER}"
    ClearErrors
    ExecWait '"$0\${UNINSTALLER}" /S _?=$0' $1
    ${If} ${Errors}
    ${OrIf} $1 != 0
      MessageBox MB_OK|MB_ICONSTOP "$(Kept)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    Delete "$0\${UNINSTALLER}"
    RMDir "$0"
  ${EndIf}
FunctionEnd

Section "hpdesk"
  Call RefuseWhileOpen
  Call RemoveEarlier
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"

  CreateShortcut "$SMPROGRAMS\hpdesk.lnk" "$INSTDIR\hpdesk.exe" "" "$INSTDIR\hpdesk.exe" 0 \
    SW_SHOWNORMAL "" "${SUMMARY}"

  WriteRegStr HKCU "Software\hpdesk" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "$(PlanKind)"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\hpdesk.exe,0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\hpdesk.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.hpdesk" "" "${PROGID}"
  WriteRegStr HKCU "Software\Classes\.hpdesk" "Content Type" "${MIME_TYPE}"
  WriteRegStr HKCU "Software\Classes\.hpdesk\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\hpdesk.exe" "" \
    "$INSTDIR\hpdesk.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "hpdesk"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\hpdesk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "hpdesk"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  Call TellExplorer
SectionEnd

!macro TellExplorer un
Function ${un}TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
FunctionEnd
!macroend
!insertmacro TellExplorer ""
!insertmacro TellExplorer "un."

Section "Uninstall"
  Call un.RefuseWhileOpen
  ; each file by its name, folders only when empty: whatever a person has put here stays
  !include "${REMOVALS}"
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\hpdesk.lnk"

  ReadRegStr $0 HKCU "Software\Classes\.hpdesk" ""
  ${If} $0 == "${PROGID}"
    DeleteRegKey HKCU "Software\Classes\.hpdesk"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\hpdesk.exe"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegValue HKCU "Software\hpdesk" "InstallDir"
  DeleteRegKey /ifempty HKCU "Software\hpdesk"
  Call un.TellExplorer
SectionEnd
