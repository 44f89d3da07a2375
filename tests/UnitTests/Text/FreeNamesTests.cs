using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Text;

public sealed class FreeNamesTests
{
    [Fact]
    public void Preferred_names_come_first_then_numbers()
        => Assert.Equal(["host", "appHost", "host2", "host3", "host4"], FreeNames.Candidates("host", "appHost").Take(5));

    [Theory]
    [InlineData("void M() { }", "log")]
    [InlineData("void M() { int log; }", "logger")]
    [InlineData("void M() { { int log; } }", "logger")]
    [InlineData("void M() { Run(() => log + logger); }", "log2")]
    [InlineData("void M() { void N(int log) { } }", "logger")]
    [InlineData("void M(int log, int logger, int log2) { }", "log3")]
    [InlineData("void M() { var @log = 1; }", "logger")]
    [InlineData("void M() { } int log;", "log")]
    [InlineData("void M() { /* log */ }", "log")]
    public void Names_of_the_function_are_taken(string members, string expected)
    {
        var (model, root) = Bind("class C { " + members + " }");
        var method = root.DescendantNodes().OfType<MethodDeclarationSyntax>().First();

        Assert.Equal(expected, FreeNames.ForVariable(method, model, method.Body!.OpenBraceToken.Span.End, "log", "logger").First());
    }

    [Theory]
    [InlineData("class C { void M(int log) { System.Action a = () => { }; } }", "logger")]
    [InlineData("class C { void M() { System.Action a = () => { }; int log; } }", "logger")]
    [InlineData("class C { void M() { { int log; } System.Action a = () => { }; } }", "log")]
    [InlineData("class C { int log; void M() { System.Action a = () => { }; } }", "log")]
    [InlineData("class C { object M(int[] all) => from log in all select (System.Action)(() => { }); }", "logger")]
    public void Variables_around_a_nested_function_are_taken(string source, string expected)
    {
        var (model, root) = Bind("using System.Linq; " + source);
        var lambda = root.DescendantNodes().OfType<ParenthesizedLambdaExpressionSyntax>().Single();

        Assert.Equal(expected, FreeNames.ForVariable(lambda, model, lambda.Block!.OpenBraceToken.Span.End, "log", "logger").First());
    }

    private static (SemanticModel Model, SyntaxNode Root) Bind(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Linq.dll")
            .Select(p => MetadataReference.CreateFromFile(p));
        return (CSharpCompilation.Create("Test", [tree], references).GetSemanticModel(tree), tree.GetRoot());
    }
}
