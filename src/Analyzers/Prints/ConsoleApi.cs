using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary>
/// <c>System.Console</c> and its two writers, decided by symbol: however the call is spelt, and through a local or field that holds nothing else.
/// </summary>
internal sealed class ConsoleApi : PrintApi
{
    private readonly INamedTypeSymbol _console;
    private readonly ConsoleWriters _writers;

    private ConsoleApi(Compilation compilation, INamedTypeSymbol console)
    {
        _console = console;
        _writers = new ConsoleWriters(console, KnownType.Find(compilation, "System.IO.TextWriter"));
    }

    public override ImmutableArray<string> Names { get; } = ImmutableArray.Create("Write", "WriteLine", "WriteAsync", "WriteLineAsync");

    public static ConsoleApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "System.Console") is { } console ? new ConsoleApi(compilation, console) : null;

    /// <summary>Whether a method belongs to <c>System.Console</c>.</summary>
    public bool IsConsole(ISymbol? member) => SymbolEqualityComparer.Default.Equals(member?.ContainingType, _console);

    public override PrintCall? Find(IOperation operation, SemanticModel model, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation call => Find(call, model, cancellationToken),
        IDynamicInvocationOperation call => Find(call, model, cancellationToken),
        IMethodReferenceOperation reference => Find(reference, model, cancellationToken),
        _ => null,
    };

    private PrintCall? Find(IInvocationOperation invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        var method = invocation.TargetMethod;
        if (!IsPrintName(method.Name, out var endsLine, out var isAsync))
        {
            return null;
        }

        PrintStream stream;
        string display;
        if (IsConsole(method))
        {
            stream = PrintStream.Out;
            display = "Console." + method.Name;
        }
        else if (_writers.IsWriter(method.ContainingType) && invocation.Instance is { } receiver
            && WriterStream(receiver, model, cancellationToken) is { } found)
        {
            stream = found;
            display = $"Console.{stream}.{method.Name}";
        }
        else
        {
            return null;
        }

        var form = FormOf(method, invocation, out var values, out var known);
        return new PrintCall(invocation, display, stream, form, endsLine, isAsync, values, known);
    }

    private PrintCall? Find(IDynamicInvocationOperation invocation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (invocation.Operation is not IDynamicMemberReferenceOperation member || !IsPrintName(member.MemberName, out var endsLine, out var isAsync))
        {
            return null;
        }

        var stream = SymbolEqualityComparer.Default.Equals(StaticTypeOf(member, model, cancellationToken), _console) ? PrintStream.Out
            : member.Instance is { Type: { } type } instance && _writers.IsWriter(type) ? WriterStream(instance, model, cancellationToken)
            : null;
        if (stream is null)
        {
            return null;
        }

        var values = invocation.Arguments.Select(OperationFacts.Unwrap).ToImmutableArray();
        var display = (member.Instance is null ? "Console." : $"Console.{stream}.") + member.MemberName;
        return new PrintCall(invocation, display, stream.Value, FormOf(values), endsLine, isAsync, values, true);
    }

    private PrintCall? Find(IMethodReferenceOperation reference, SemanticModel model, CancellationToken cancellationToken)
    {
        var method = reference.Method;
        if (!IsPrintName(method.Name, out var endsLine, out var isAsync) || reference.Syntax is not ExpressionSyntax)
        {
            return null;
        }

        var stream = IsConsole(method) ? PrintStream.Out
            : _writers.IsWriter(method.ContainingType) && reference.Instance is { } instance ? WriterStream(instance, model, cancellationToken)
            : null;
        return stream is null ? null
            : new PrintCall(
                reference, (IsConsole(method) ? "Console." : $"Console.{stream}.") + method.Name, stream.Value, PrintForm.MethodGroup, endsLine,
                isAsync, ImmutableArray<IOperation>.Empty, true);
    }

    private static bool IsPrintName(string name, out bool endsLine, out bool isAsync)
    {
        endsLine = name is "WriteLine" or "WriteLineAsync";
        isAsync = name is "WriteAsync" or "WriteLineAsync";
        return endsLine || isAsync || name == "Write";
    }

    private static PrintForm FormOf(IMethodSymbol method, IInvocationOperation invocation, out ImmutableArray<IOperation> values, out bool known)
    {
        known = true;
        var parameters = method.Parameters;
        values = invocation.Arguments.Where(a => a.Parameter is { IsParams: false } && a.ArgumentKind == ArgumentKind.Explicit)
            .OrderBy(a => a.Parameter!.Ordinal).Select(a => a.Value.Unwrap()).ToImmutableArray();
        if (parameters.IsEmpty)
        {
            return PrintForm.Empty;
        }

        var first = parameters[0].Type;
        if (parameters[0].Name == "format" && parameters.Length > 1)
        {
            if (invocation.Arguments.FirstOrDefault(a => a.Parameter?.IsParams == true) is { } array)
            {
                known = array.Flatten(out var more) != ArgumentPassing.Array;
                values = values.AddRange(more);
            }

            return PrintForm.Composite;
        }

        if (first is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char })
        {
            // WriteLine(char[]) of a TextWriter also prints a params array.
            if (values.IsEmpty && invocation.ArgumentAt(0) is { } buffer)
            {
                values = ImmutableArray.Create(buffer.Value.Unwrap());
            }

            return parameters.Length switch { 1 => PrintForm.Characters, 3 => PrintForm.CharacterRange, _ => PrintForm.Other };
        }

        // Cancellation tokens of the async forms say nothing.
        var isValue = parameters.Length == 1 || parameters.Skip(1).All(p => p.Type.Name == "CancellationToken");
        values = isValue && values.Length > 1 ? ImmutableArray.Create(values[0]) : values;
        return isValue && values.Length == 1 ? PrintForm.Value : PrintForm.Other;
    }

    /// <inheritdoc cref="ConsoleWriters.StreamOf(IOperation, SemanticModel, CancellationToken)"/>
    public PrintStream? WriterStream(IOperation receiver, SemanticModel model, CancellationToken cancellationToken)
        => _writers.StreamOf(receiver, model, cancellationToken);
}
