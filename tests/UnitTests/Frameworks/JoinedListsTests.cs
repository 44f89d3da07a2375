using LogAnalyzers.Frameworks;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Frameworks;

/// <summary>Which lists a framework shows as <c>string.Join</c> does: measured with NLog 5.5.1 and 6.2.0.</summary>
public sealed class JoinedListsTests
{
    private const string NLog =
        """
        namespace NLog { public interface ILoggerBase { } public interface ILogger : ILoggerBase { }
            public class Logger : ILogger { public void Info(string message, params object[] args) { } } }
        """;

    [Theory]
    [InlineData("5.0.0.0", SpecialType.System_String, false)]
    [InlineData("6.0.0.0", SpecialType.System_String, true)]
    [InlineData("5.0.0.0", SpecialType.System_Char, false)]
    [InlineData("6.0.0.0", SpecialType.System_Char, true)]
    [InlineData("5.0.0.0", SpecialType.System_Int32, true)]
    [InlineData("5.0.0.0", SpecialType.System_DateTime, true)]
    [InlineData("6.0.0.0", SpecialType.System_Boolean, false)]
    [InlineData("6.0.0.0", SpecialType.System_Object, false)]
    [InlineData("6.0.0.0", SpecialType.System_Collections_IEnumerable, false)]
    public void Of_NLog(string version, SpecialType item, bool isShown)
    {
        var compilation = AnalyzerRun.Compile();
        var library = compilation.WithAssemblyName("NLog").RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            $"""
            [assembly: System.Reflection.AssemblyVersion("{version}")]
            {NLog}
            """))
            .WithReferences(compilation.References.Where(r => !IsNLog(r)));
        compilation = compilation.WithReferences(compilation.References.Where(r => !IsNLog(r)).Append(library.ToMetadataReference()));
        Assert.Equal(isShown, LogFrameworks.For(compilation).Apis.Single(a => a.Name == "NLog").Display.JoinsItems(compilation.GetSpecialType(item)));
    }

    private static bool IsNLog(MetadataReference reference)
        => Path.GetFileNameWithoutExtension(reference.Display)?.StartsWith("NLog", StringComparison.Ordinal) == true;
}
