using LogAnalyzers.Symbols;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Symbols;

/// <summary>Which type a metadata name finds where several have it, or somebody hides it.</summary>
public sealed class KnownTypeTests
{
    private const string Name = "Logs.Deep.ILogger";

    [Theory]
    [InlineData(Name, "ILogger")]
    [InlineData(Name + "`1", "ILogger`1")]
    [InlineData("Global", "Global")]
    [InlineData(Name + "`2", null)]
    [InlineData("Logs.Deep", null)]
    [InlineData("Logs.ILogger", null)]
    [InlineData("Logs.Deep.Deeper.ILogger", null)]
    [InlineData("Logs.Deep.ILogger.ILogger", null)]
    public void A_name_is_found_with_its_type_parameters(string name, string? found)
        => Assert.Equal(
            found,
            KnownType.Find(
                Use("", Library("public interface ILogger { } public interface ILogger<T> { }", "public class Global { }")), name)?.MetadataName);

    [Fact]
    public void An_own_type_is_none_and_hides_none()
    {
        const string Own = "namespace Logs.Deep { public interface ILogger { } }";

        Assert.Null(KnownType.Find(Use(Own), Name));
        Assert.Equal("Public", AssemblyOf(Use(Own, Library("public interface ILogger { }", name: "Public"))));
    }

    [Fact]
    public void A_public_type_goes_before_one_that_is_not()
    {
        var hidden = Library("interface ILogger { }", name: "Hidden");

        Assert.Equal("Public", AssemblyOf(Use("", hidden, Library("public interface ILogger { }", name: "Public"))));
        Assert.Equal("Hidden", AssemblyOf(Use("", hidden)));
        Assert.Null(AssemblyOf(Use("", hidden, Library("interface ILogger { }", name: "Hidden2"))));
    }

    [Fact]
    public void Of_several_public_types_it_is_the_first()
        => Assert.Equal(
            "One", AssemblyOf(Use("", Library("public interface ILogger { }", name: "One"), Library("public interface ILogger { }", name: "Two"))));

    [Fact]
    public void An_extern_alias_hides_nothing()
    {
        var aliased = Library("public interface ILogger { }").WithAliases(["behind"]);

        Assert.Equal("Library", AssemblyOf(Use("extern alias behind;", aliased)));
    }

    private static string? AssemblyOf(Compilation compilation) => KnownType.Find(compilation, Name)?.ContainingAssembly.Name;

    private static CSharpCompilation Use(string code, params MetadataReference[] libraries)
        => CSharpCompilation.Create(
            "Use", [CSharpSyntaxTree.ParseText(code)], [.. References.Framework, .. libraries], new(OutputKind.DynamicallyLinkedLibrary));

    private static MetadataReference Library(string inNamespace, string outside = "", string name = "Library")
        => CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText($"namespace Logs.Deep {{ {inNamespace} }} {outside}")], References.Framework,
            new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
