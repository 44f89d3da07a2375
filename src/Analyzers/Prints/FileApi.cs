using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary><c>System.IO</c> as far as it writes text to a path: whether that is a log is for the rule to say.</summary>
internal sealed class FileApi : PrintApi
{
    private static readonly string[] Methods =
    [
        "AppendAllText", "AppendAllTextAsync", "AppendAllLines", "AppendAllLinesAsync", "AppendText", "WriteAllText", "WriteAllTextAsync",
    ];

    // FileMode.Open and FileAccess.Read: whoever uses them reads a file that is there.
    private const int Open = 3;
    private const int Read = 1;

    private readonly INamedTypeSymbol? _file;
    private readonly INamedTypeSymbol? _writer;
    private readonly INamedTypeSymbol? _stream;

    private FileApi(INamedTypeSymbol? file, INamedTypeSymbol? writer, INamedTypeSymbol? stream)
    {
        _file = file;
        _writer = writer;
        _stream = stream;
    }

    public override ImmutableArray<string> Names { get; } = ImmutableArray.CreateRange(Methods.Concat(["StreamWriter", "FileStream"]));

    public static FileApi? Create(Compilation compilation)
    {
        var file = KnownType.Find(compilation, "System.IO.File");
        return file is null
            ? null
            : new FileApi(file, KnownType.Find(compilation, "System.IO.StreamWriter"), KnownType.Find(compilation, "System.IO.FileStream"));
    }

    public override PrintCall? Find(IOperation operation, SemanticModel model, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation call => Find(call),
        IObjectCreationOperation creation => Find(creation),
        _ => null,
    };

    private PrintCall? Find(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingType, _file) || !Methods.Contains(method.Name)
            || call.ArgumentFor(0) is not { } path)
        {
            return null;
        }

        var form = FormOf(call, out var values);
        return new PrintCall(
            call, "File." + method.Name, PrintStream.File, form, method.Name.StartsWith("AppendAllLines", StringComparison.Ordinal),
            method.Name.EndsWith("Async", StringComparison.Ordinal), values, true)
        {
            Path = path.Unwrap(),
            IgnoredOperands = call.Arguments.Where(a => a.Parameter?.Ordinal > 1 && a.ArgumentKind == ArgumentKind.Explicit)
                .Select(a => a.Value.Unwrap()).ToImmutableArray(),
        };
    }

    /// <summary>Only what is appended is a record; what replaces a file is no log's line.</summary>
    private static PrintForm FormOf(IInvocationOperation call, out ImmutableArray<IOperation> values)
    {
        values = ImmutableArray<IOperation>.Empty;
        if (call.ArgumentAt(1) is not { } contents || !call.TargetMethod.Name.StartsWith("AppendAll", StringComparison.Ordinal))
        {
            return PrintForm.Other;
        }

        if (!call.TargetMethod.Name.StartsWith("AppendAllLines", StringComparison.Ordinal))
        {
            values = ImmutableArray.Create(contents.Value.Unwrap());
            return values[0].Type?.SpecialType == SpecialType.System_String ? PrintForm.Value : PrintForm.Other;
        }

        if (contents.Flatten(out var lines) != ArgumentPassing.Array && lines.Length == 1)
        {
            values = lines;
            return PrintForm.Value;
        }

        return PrintForm.Other;
    }

    private PrintCall? Find(IObjectCreationOperation creation)
    {
        var isWriter = SymbolEqualityComparer.Default.Equals(creation.Type, _writer);
        if ((!isWriter && !SymbolEqualityComparer.Default.Equals(creation.Type, _stream))
            || creation.Constructor?.Parameters is not [{ Type.SpecialType: SpecialType.System_String }, ..]
            || creation.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax)
        {
            return null;
        }

        var path = Argument(creation, 0);
        return path is null || (!isWriter && !Writes(creation)) ? null
            : new PrintCall(
                creation, "new " + creation.Type!.Name, PrintStream.File, PrintForm.Other, false, false, ImmutableArray<IOperation>.Empty,
                false) { Path = path };
    }

    /// <summary>Whether a stream is opened to be written: mode and access say so, and neither is unknown.</summary>
    private static bool Writes(IObjectCreationOperation creation)
    {
        var parameters = creation.Constructor!.Parameters;
        return parameters.Length > 1 && parameters[1].Type.Name == "FileMode"
            && Argument(creation, 1)?.ConstantValue is { HasValue: true, Value: int mode } && mode != Open
            && !creation.Arguments.Any(a => a.Parameter?.Type.Name == "FileAccess" && a.Value.ConstantValue is { HasValue: true, Value: Read });
    }

    private static IOperation? Argument(IObjectCreationOperation creation, int ordinal)
        => creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal)?.Value.Unwrap();
}
