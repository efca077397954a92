@echo off
rem Starts MDN Visualizer on a JDK {{maven.compiler.release}} or later: the one that built it, JAVA_HOME, the path,
rem or one in a usual place.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "APP=%%~fI"

set "BUILD_JDK="
if exist "%APP%\lib\build-jdk" set /p BUILD_JDK=<"%APP%\lib\build-jdk"
if defined BUILD_JDK call :try "%BUILD_JDK%" && goto run
if defined JAVA_HOME call :try "%JAVA_HOME%" && goto run
for %%I in (java.exe) do if not "%%~$PATH:I"=="" call :try "%%~dp$PATH:I.." && goto run
for /d %%I in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*") do call :try "%%~I" && goto run
echo mdnviz: needs a JDK {{maven.compiler.release}} or later: install one or set JAVA_HOME to its folder 1>&2
exit /b 2

:run
"%JDK%\bin\java" {{jvm.flags}} -classpath "%APP%\lib\*" {{main.class}} %*
exit /b %ERRORLEVEL%

rem Every JDK has a file "release" that names its version: JAVA_VERSION="25.0.3".
:try
set "JDK=%~f1"
set "VERSION=0"
if not exist "%JDK%\bin\java.exe" exit /b 1
if not exist "%JDK%\release" exit /b 1
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%JDK%\release"`) do set VERSION=%%V
set VERSION=%VERSION:"=%
if %VERSION% GEQ {{maven.compiler.release}} exit /b 0
exit /b 1
