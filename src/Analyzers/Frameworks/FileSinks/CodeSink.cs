using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>
/// A file sink that code makes: by a call that takes its settings, or as an object whose properties are set where it is made.
/// </summary>
internal sealed class CodeSink
{
    private readonly Dictionary<string, SyntaxNode> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly SinkSettings _settings = new();

    private CodeSink(IOperation operation) => Operation = operation;

    /// <summary>The call or the creation.</summary>
    public IOperation Operation { get; }

    /// <summary>Why it has no bounds; null where it has, or nobody can tell.</summary>
    public SinkFault? Fault { get; private init; }

    /// <summary>The argument or value that a setting is given; null where it is not.</summary>
    public SyntaxNode? PlaceOf(string setting) => _places.TryGetValue(setting, out var place) ? place : null;

    /// <summary>Whether a call may make a file sink; asked for every call of a project.</summary>
    public static bool IsMade(IMethodSymbol method)
        => method.MethodKind == MethodKind.Constructor
            ? NLogFile.IsTarget(method.ContainingType) || Log4NetFile.IsAppender(method.ContainingType)
            : (method.Name is SerilogFile.Method or NLogFile.Method && (SerilogFile.IsMethod(method) || NLogFile.IsMethod(method)))
                || ZLoggerFile.IsMethod(method);

    /// <summary>What a call or creation makes; null where that is no file sink, or what becomes of it cannot be seen.</summary>
    public static CodeSink? Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call when IsMade(method) => OfCall(call, SerilogFile.IsMethod(method)),
        IObjectCreationOperation { Constructor: { } constructor } creation when IsMade(constructor) => OfCreation(creation),
        _ => null,
    };

    private static CodeSink? OfCall(IInvocationOperation call, bool isSerilog)
    {
        var sink = new CodeSink(call);
        foreach (var argument in call.Arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit && a.Parameter is not null))
        {
            sink.Set(argument.Parameter!.Name, argument.Value, argument.Syntax, zeroIsNothing: !isSerilog);
        }

        var version = call.TargetMethod.ContainingAssembly.Identity.Version;
        return sink.With(
            isSerilog ? SerilogFile.Judge(sink._settings)
                : ZLoggerFile.IsMethod(call.TargetMethod) ? ZLoggerFile.Judge(call.TargetMethod.Name, sink._settings)
                : NLogFile.Judge(sink._settings, version.Major));
    }

    private static CodeSink? OfCreation(IObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        var sink = new CodeSink(creation);
        foreach (var set in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (set.Target is IPropertyReferenceOperation { Property.Name: var name })
            {
                sink.Set(name, set.Value, set.Value.Syntax);
            }
        }

        if (!MadeObject.Read(creation, (name, value) => sink.Set(name, value, value?.Syntax)))
        {
            return null;
        }

        return sink.With(
            NLogFile.IsTarget(type) ? NLogFile.Judge(sink._settings, type.ContainingAssembly.Identity.Version.Major)
                : Log4NetFile.Judge(type.Name, sink._settings));
    }

    private CodeSink With(SinkFault? fault)
    {
        var sink = new CodeSink(Operation) { Fault = fault };
        foreach (var place in _places)
        {
            sink._places.Add(place.Key, place.Value);
        }

        return sink;
    }

    /// <param name="value">Null where only run time knows whether it is set.</param>
    private void Set(string name, IOperation? value, SyntaxNode? place, bool zeroIsNothing = false)
    {
        var known = value is null ? SinkValue.Unknown : SinkValue.InCode(value);
        if (place is not null)
        {
            _places[name] = place;
        }

        if (!zeroIsNothing || known.Text is not ("0" or "-1"))
        {
            _settings.Set(name, known);
        }
    }
}
