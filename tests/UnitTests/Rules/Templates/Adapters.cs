using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>Code that stands between a logger and a library that nobody here can change.</summary>
internal static class Adapters
{
    private const string Library =
        """
        public interface IForeignLog { void Write(string text); }
        public interface IForeignHandler<T> { void Handle(T request); }
        public abstract class ForeignLog
        {
            public abstract void Write(string format, params object[] args);
            public void LogTo(System.Action<string> log) { }
            public System.Action<string> Log { get; set; }
        }
        """;

    private static readonly MetadataReference s_library = CSharpCompilation.Create(
        "Foreign", [CSharpSyntaxTree.ParseText(Library)], References.WithAllFrameworks, new(OutputKind.DynamicallyLinkedLibrary))
        .ToMetadataReferenceInMemory();

    public static Task Verify(string source)
    {
        var test = Verification.Verify.TestWithAllFrameworks(source);
        test.TestState.AdditionalReferences.Add(s_library);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.Errors;
        return test.RunAsync();
    }

    private static MetadataReference ToMetadataReferenceInMemory(this CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
