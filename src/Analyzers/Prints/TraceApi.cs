using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary>
/// <c>System.Diagnostics</c>: <c>Trace</c>, <c>TraceSource</c> and <c>Debug</c>, decided by symbol. Parameters are told apart by their names, which
/// all runtimes share.
/// </summary>
internal sealed class TraceApi : PrintApi
{
    private static readonly string[] Writes = ["Write", "WriteLine", "WriteIf", "WriteLineIf"];

    private static readonly Dictionary<string, LogLevel> LevelOfName = new()
    {
        ["TraceInformation"] = LogLevel.Information,
        ["TraceWarning"] = LogLevel.Warning,
        ["TraceError"] = LogLevel.Error,
    };

    // The values of TraceEventType; those above mark the steps of an activity and are no records.
    private static readonly Dictionary<int, LogLevel> LevelOfEventType = new()
    {
        [1] = LogLevel.Critical,
        [2] = LogLevel.Error,
        [4] = LogLevel.Warning,
        [8] = LogLevel.Information,
        [16] = LogLevel.Trace,
    };

    private readonly INamedTypeSymbol? _trace;
    private readonly INamedTypeSymbol? _debug;
    private readonly INamedTypeSymbol? _source;

    private TraceApi(INamedTypeSymbol? trace, INamedTypeSymbol? debug, INamedTypeSymbol? source)
    {
        _trace = trace;
        _debug = debug;
        _source = source;
    }

    public override ImmutableArray<string> Names { get; }
        = ImmutableArray.CreateRange(Writes.Concat(LevelOfName.Keys).Concat(["Print", "TraceEvent", "TraceData"]));

    public static TraceApi? Create(Compilation compilation)
    {
        var trace = KnownType.Find(compilation, "System.Diagnostics.Trace");
        var debug = KnownType.Find(compilation, "System.Diagnostics.Debug");
        var source = KnownType.Find(compilation, "System.Diagnostics.TraceSource");
        return trace is null && debug is null && source is null ? null : new TraceApi(trace, debug, source);
    }

    public override PrintCall? Find(IOperation operation, SemanticModel model, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation call => Find(call),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } call
            => Find(call, member, member.Instance?.Type ?? StaticTypeOf(member, model, cancellationToken)),
        _ => null,
    };

    private PrintCall? Find(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!IsPrint(method.ContainingType, method.Name, out var stream))
        {
            return null;
        }

        var eventType = Argument(call, "eventType");
        var level = LevelOfName.TryGetValue(method.Name, out var named) ? named : (LogLevel?)null;
        if (eventType?.ConstantValue is { HasValue: true, Value: int type })
        {
            if (!LevelOfEventType.TryGetValue(type, out var typed))
            {
                return null;
            }

            level = typed;
        }

        var form = FormOf(call, out var values, out var known);
        return new PrintCall(
            call, Display(method.ContainingType, method.Name), stream, level is null && eventType is not null ? PrintForm.Other : form,
            EndsLine(method.Name), false, values, known)
        {
            Level = level,
            Condition = Argument(call, "condition"),
            Category = Argument(call, "category") is { ConstantValue: not { HasValue: true, Value: null } } category ? category : null,
            EventId = Argument(call, "id") is { ConstantValue: not { HasValue: true, Value: 0 } } id ? id : null,
            IgnoredOperands = call.Instance is { } source ? ImmutableArray.Create(source) : ImmutableArray<IOperation>.Empty,
        };
    }

    private PrintCall? Find(IDynamicInvocationOperation call, IDynamicMemberReferenceOperation member, ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named || !IsPrint(named, member.MemberName, out var stream))
        {
            return null;
        }

        var values = call.Arguments.Select(OperationFacts.Unwrap).ToImmutableArray();
        var level = LevelOfName.TryGetValue(member.MemberName, out var fixedLevel) ? fixedLevel : (LogLevel?)null;

        // With two arguments it may be a format or a category; run time knows.
        var form = values.Length == 1 || level is not null ? FormOf(values) : PrintForm.Other;
        return new PrintCall(
            call, Display(named, member.MemberName), stream, form, EndsLine(member.MemberName), false, values, true) { Level = level };
    }

    private bool IsPrint(INamedTypeSymbol type, string name, out PrintStream stream)
    {
        stream = PrintStream.Trace;
        if (SymbolEqualityComparer.Default.Equals(type, _trace))
        {
            return Writes.Contains(name) || LevelOfName.ContainsKey(name);
        }

        if (SymbolEqualityComparer.Default.Equals(type, _debug))
        {
            stream = PrintStream.Debug;
            return Writes.Contains(name) || name == "Print";
        }

        return IsSource(type) && name is "TraceEvent" or "TraceData" or "TraceInformation";
    }

    private bool IsSource(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, _source))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsLine(string name) => name is not "Write" and not "WriteIf";

    private static string Display(INamedTypeSymbol type, string name)
        => (type.IsStatic || type.Name is "Trace" or "Debug" ? type.Name : "TraceSource") + "." + name;

    private static PrintForm FormOf(IInvocationOperation call, out ImmutableArray<IOperation> values, out bool known)
    {
        known = true;
        values = ImmutableArray<IOperation>.Empty;
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.IsParams == true) is { } array)
        {
            var passing = array.Flatten(out var more);
            known = passing != ArgumentPassing.Array;
            values = Argument(call, "format") is { } format ? more.Insert(0, format) : more;
            return values.IsEmpty || (array.Parameter!.Name == "data" && !known) ? PrintForm.Other
                : array.Parameter!.Name == "data" ? PrintForm.List
                : PrintForm.Composite;
        }

        if ((Argument(call, "message") ?? Argument(call, "value") ?? Argument(call, "data")) is { } text)
        {
            values = ImmutableArray.Create(text);
            return PrintForm.Value;
        }

        return PrintForm.Other;
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter)
        => call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind != ArgumentKind.DefaultValue)?.Value.Unwrap();
}
