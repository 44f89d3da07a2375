using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Frameworks;

/// <summary>What a print is asked against: the lowest level that a configuration file lets through, in whatever case the frameworks read.</summary>
public sealed class LevelsInFilesTests
{
    private static readonly CSharpCompilation All = CSharpCompilation.Create("All", references: References.WithAllFrameworks);

    [Theory]
    [InlineData("Serilog", """{ "Serilog": { "MinimumLevel": "Warning" } }""", "Warning")]
    [InlineData("Serilog", """{ "Serilog": { "MinimumLevel": "warning" } }""", "Warning")]
    [InlineData("Serilog", """{ "Serilog": { "MinimumLevel": { "Default": " ERROR " } } }""", "Error")]
    [InlineData("Serilog", """{ "Serilog": { "MinimumLevel": 3 } }""", "Warning")]
    [InlineData("Serilog", """{ "Serilog": { "MinimumLevel": "9" } }""", "None")]
    [InlineData("Serilog", """{ "Serilog": { "MinimumLevel": "Loud" } }""", null)]
    [InlineData("NLog", "<nlog><rules><logger minlevel='Warn'/></rules></nlog>", "Warning")]
    [InlineData("NLog", "<nlog><rules><logger minLevel='warning'/></rules></nlog>", "Warning")]
    [InlineData("NLog", "<nlog><rules><logger levels='error, FATAL'/></rules></nlog>", "Error")]
    [InlineData("NLog", "<nlog><rules><logger minlevel='off'/></rules></nlog>", "None")]
    [InlineData("NLog", "<nlog><rules><logger minlevel='off'/><logger level='Information'/></rules></nlog>", "Information")]
    [InlineData("log4net", "<log4net><root><level value='WARN'/></root></log4net>", "Warning")]
    [InlineData("log4net", "<log4net><root><level value='warn'/></root></log4net>", "Warning")]
    [InlineData("log4net", "<log4net><root><level value='OFF'/></root></log4net>", "None")]
    [InlineData("log4net", "<log4net><root><level value='Loud'/></root></log4net>", null)]
    public void Case_does_not_matter(string framework, string text, string? level)
    {
        var api = LogFrameworks.For(All).Apis.Single(a => a.Name == framework);
        var file = ConfigFile.TryRead(text[0] == '{' ? "appsettings.json" : framework + ".config", SourceText.From(text), default);

        Assert.Equal(level is null ? null : Enum.Parse<LogLevel>(level), api.Loggers.MinimumIn(file!));
    }
}
