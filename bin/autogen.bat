@echo off
rem Runs autogen. In a source checkout it first builds the distribution, when that is missing.
rem JAVA_HOME chooses the JDK, JAVA_OPTS adds options to it.
setlocal EnableDelayedExpansion
for %%i in ("%~dp0..") do set "AUTOGEN_DIR=%%~fi"

set "JAVA_EXE=java"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"

if exist "%AUTOGEN_DIR%\pom.xml" (
  call :find_distribution
  if not defined DISTRIBUTION (
    echo autogen: building from source, once ... 1>&2
    pushd "%AUTOGEN_DIR%"
    call mvn -B -q -Dmaven.test.skip=true -Dland package 1>&2
    if errorlevel 1 exit /b 2
    popd
    call :find_distribution
  )
  set "AUTOGEN_DIR=!DISTRIBUTION!"
)

set "LIB=%AUTOGEN_DIR%\lib"
set "CLASSES="
for /f "usebackq delims=" %%j in ("!LIB!\index") do (
  set "LINE=%%j"
  if "!LINE:~-4!"==".jar" set "CLASSES=!CLASSES!!LIB!\%%j;"
)
setlocal DisableDelayedExpansion
"%JAVA_EXE%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable ^
  "-Djava.util.logging.config.file=%LIB%\logging.properties" ^
  "-Dautogen.home=%AUTOGEN_DIR%" "-Dautogen.postgres.binaries=%LIB%\postgres" ^
  %JAVA_OPTS% -cp "%CLASSES%" dev.autogen.cli.Main %*
exit /b %ERRORLEVEL%

:find_distribution
set "DISTRIBUTION="
for /d %%d in ("%AUTOGEN_DIR%\target\autogen-*") do if exist "%%d\lib\index" set "DISTRIBUTION=%%d"
exit /b 0
