@echo off
rem segment for Windows: starts segment.jar, which lies beside this file, with Java 17 or later.
rem This file has not been run on Windows by its authors. "java -jar segment.jar ..." does the same.
rem SEGMENT_JAVA names the java.exe to use; SEGMENT_OPTS holds options for it, such as -Xmx8g.
setlocal DisableDelayedExpansion
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if defined SEGMENT_JAVA set "java=%SEGMENT_JAVA%"
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -Djava.awt.headless=true -Dfile.encoding=UTF-8 %SEGMENT_OPTS% -jar "%~dp0segment.jar" %*
exit /b %ERRORLEVEL%
