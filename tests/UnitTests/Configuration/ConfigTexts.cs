namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>Configuration files of the shapes that people write.</summary>
internal static class ConfigTexts
{
    public const string AppSettings = """
        {
          // Development only
          "Logging": {
            "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning", },
            "Console": { "FormatterName": "json", "FormatterOptions": { "IncludeScopes": true, "TimestampFormat": "HH:mm:ss \u00e9\n" } }
          },
          "Logging:LogLevel:App": "Debug",
          "Serilog": {
            "Using": [ "Serilog.Sinks.File" ],
            "WriteTo": [
              { "Name": "File", "Args": { "path": "C:\\logs\\a.txt", "fileSizeLimitBytes": null, "retainedFileCountLimit": -1.5e3 } }, /* more
              to come */
            ]
          },
          "AllowedHosts": "*", "Empty": {}, "None": [], "Blank": "", "Kestrel": { "Limits": { "Max": 0 } }
        }
        """;

    public const string NLog = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- targets first -->
        <nlog xmlns="http://www.nlog-project.org/schemas/NLog.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              autoReload='true' internalLogFile="">
          <targets async="true">
            <target name="f" xsi:type="File" fileName="${basedir}/a &amp; b.log" layout="${longdate}&#10;${message:x=&quot;y&quot;}" />
            <target name="c" xsi:type="Console"><layout> <![CDATA[<${message}>]]> </layout></target>
          </targets>
          <rules>
            <logger name="*" minlevel="Info" writeTo="f,c"/>
            <?note nothing?>
          </rules>
        </nlog>
        """;

    public const string AppConfig = """
        <configuration>
          <system.diagnostics>
            <trace autoflush = "true" indentsize="4"><listeners><add name="t" type="System.Diagnostics.TextWriterTraceListener" /></listeners></trace>
          </system.diagnostics>
          <log4net debug="false">
            <appender name="Rolling" type="log4net.Appender.RollingFileAppender, log4net">
              <file value="a.log"></file>
              <layout type="log4net.Layout.PatternLayout"><conversionPattern value="%date	%message%newline" /></layout>
            </appender>
            <root><level>
                INFO &lt;
              </level> or <appender-ref ref="Rolling" /></root>
          </log4net>
        </configuration>
        """;
}
