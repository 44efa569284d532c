@echo off
rem Starter for Windows: drop a workbook or a folder on it. It looks for Python and calls windows\mulai.py,
rem which does the rest. CRLF line ends and ASCII only; no code page is set, for nothing but ASCII is said here.
setlocal EnableExtensions EnableDelayedExpansion
rem Explorer leaves a path with an ampersand unquoted: the whole line goes to Python, which tells the paths.
set "LKJ_BARIS=!CMDCMDLINE!"
set "LKJ_CARA=jendela"
if /i "!CMDCMDLINE:%~nx0=!"=="!CMDCMDLINE!" set "LKJ_CARA=ketik"
setlocal DisableDelayedExpansion
if "%LKJ_CARA%"=="jendela" cls
set "LKJ_MULAI=%~dp0windows\mulai.py"
set "LKJ_STATUS=2"
if not exist "%LKJ_MULAI%" goto belum_diekstrak
set "LKJ_CUKUP=import sys; sys.exit(sys.version_info < (3, 11))"
py -3 -c "%LKJ_CUKUP%" >nul 2>nul && goto dengan_py
python -c "%LKJ_CUKUP%" >nul 2>nul && goto dengan_python
echo Python 3.11 atau yang lebih baru belum terpasang: pasang dari python.org, centang Add python.exe to PATH, lalu coba lagi.
goto selesai

:belum_diekstrak
echo Folder programnya tidak lengkap: klik kanan berkas ZIP-nya, pilih Extract All, lalu pakai lkj-xlsx di folder hasilnya.
goto selesai

:dengan_py
if "%LKJ_CARA%"=="ketik" goto py_ketik
py -3 "%LKJ_MULAI%"
set "LKJ_STATUS=%ERRORLEVEL%"
goto selesai

:py_ketik
set "LKJ_BARIS="
py -3 "%LKJ_MULAI%" %*
exit /b %ERRORLEVEL%

:dengan_python
if "%LKJ_CARA%"=="ketik" goto python_ketik
python "%LKJ_MULAI%"
set "LKJ_STATUS=%ERRORLEVEL%"
goto selesai

:python_ketik
set "LKJ_BARIS="
python "%LKJ_MULAI%" %*
exit /b %ERRORLEVEL%

:selesai
if "%LKJ_CARA%"=="ketik" exit /b %LKJ_STATUS%
echo.
echo Tekan sembarang tombol untuk menutup jendela ini.
pause >nul
rem Not exit /b: cmd would go on with what stands behind an ampersand of the path.
exit %LKJ_STATUS%
