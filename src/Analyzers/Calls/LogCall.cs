using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>
/// One call or definition that logs, in terms of no framework: level, exception, template, values. Templates are parsed on first use.
/// </summary>
internal sealed partial class LogCall
{
    private readonly SemanticModel _model;
    private MessageTemplate? _template;
    private TextMap? _map;
    private bool _mapped;
    private TemplateSource? _source;
    private HoleBinding? _binding;
    private ImmutableArray<int>? _swapped;

    private LogCall(LogMethod method, SyntaxNode syntax, IOperation? operation, SemanticModel model)
    {
        Method = method;
        Syntax = syntax;
        Operation = operation;
        _model = model;
    }

    public LogMethod Method { get; }

    /// <summary>The model of the file that the call stands in.</summary>
    public SemanticModel Model => _model;

    public LogApi Api => Method.Api;

    /// <summary>The logger that the call writes to; null for static methods, for definitions, and where a generated method knows it.</summary>
    public IOperation? Logger
        => Operation is IInvocationOperation invocation
            ? LoggerReference.Resolve(Method.Logger >= 0 ? invocation.ArgumentFor(Method.Logger) : invocation.Instance)
            : null;

    /// <summary>The invocation, or the attribute of a <c>[LoggerMessage]</c> method.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>The invocation; null for a definition by attribute.</summary>
    public IOperation? Operation { get; }

    /// <summary>The template's expression as written; null where the method has none.</summary>
    public ExpressionSyntax? TemplateExpression { get; private init; }

    /// <summary>The template argument below implicit conversions; null for a definition by attribute.</summary>
    public IOperation? TemplateOperation { get; private init; }

    /// <summary>The constant text of the template; null where it is no constant or is <c>null</c>.</summary>
    public string? TemplateText { get; private init; }

    public ImmutableArray<LogArgument> Arguments { get; private init; } = ImmutableArray<LogArgument>.Empty;

    /// <summary>
    /// All parameters of a <c>[LoggerMessage]</c> method, without regard to case: a hole may name the exception or the level as well.
    /// </summary>
    public ImmutableHashSet<string> DeclaredNames { get; private init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The parameter of a <c>[LoggerMessage]</c> method that is the record's exception; null where it has none.</summary>
    public string? DeclaredException { get; private init; }

    public ArgumentPassing Passing { get; private init; }

    /// <summary>
    /// An array of text or other objects that array covariance lets pass for the <c>params</c> one, so that each of its elements is a value; below
    /// implicit conversions. Null where the values are passed in another way, an <c>object[]</c> included.
    /// </summary>
    public IOperation? SpreadArray { get; private init; }

    /// <summary>Null where the level is passed and is no constant, or the method has none.</summary>
    public LogLevel? Level { get; private init; }

    /// <summary>The number of the event; null where it is not known or there is none.</summary>
    public int? EventId
        => Operation is null ? Method.FixedEventId
            : (Operation as IInvocationOperation)?.ArgumentFor(Method.EventId) is { } id ? EventIds.Read(id)
            : null;

    /// <summary>The constant, enumeration member or static field that a number is written as; null where it is written out.</summary>
    public ISymbol? NamedConstant(SyntaxNode number, CancellationToken cancellationToken)
        => EventIds.NameIn(number) is { } name && _model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol field ? field : null;

    /// <summary>Whether the event has a number: given, or made for a definition by attribute; none is 0.</summary>
    public bool HasEventId
        => EventId is not 0
            && (Operation is null
                || (Operation is IInvocationOperation invocation && invocation.ArgumentFor(Method.EventId) is { } id
                    && id.Unwrap() is not IDefaultValueOperation and not IObjectCreationOperation { Arguments.IsEmpty: true }));

    /// <summary>The type that the call or definition stands in; null in top-level statements.</summary>
    public INamedTypeSymbol? Owner
        => _model.GetEnclosingSymbol(Syntax.SpanStart) is var symbol ? symbol as INamedTypeSymbol ?? symbol?.ContainingType : null;

    /// <summary>The exception argument below implicit conversions; null where none is passed.</summary>
    public IOperation? Exception { get; private init; }

    /// <summary>The object that is logged, or opens a scope, as it is; below implicit conversions. Null where the method takes none.</summary>
    public IOperation? State { get; private init; }

    /// <summary>The constant text of the record, be it a template or shown as it is; null where it is none.</summary>
    public string? Text
        => TemplateText ?? (Method.Kind == LogMethodKind.Message && State?.ConstantValue is { HasValue: true, Value: string text } ? text : null);

    /// <summary>The expression of <see cref="Text"/>.</summary>
    private ExpressionSyntax? TextExpression => TemplateExpression ?? State?.Syntax as ExpressionSyntax;

    /// <summary>The parsed template, or null where it is no constant.</summary>
    public MessageTemplate? Template => TemplateText is null ? null : _template ??= Api.Templates.Grammar.Parse(TemplateText);

    /// <summary>Whether the framework parses the template of this call at all.</summary>
    public bool IsParsed
        => Api.Templates.ParsesWithoutArguments || Passing is ArgumentPassing.Array or ArgumentPassing.Declared || Arguments.Length > 0;

    /// <summary>What keeps the call from being complete; none as well where it has no template to be read.</summary>
    public TemplateFlaw Flaw
        => State is not null || Method.Kind == LogMethodKind.Generated || Template is not { } template ? TemplateFlaw.None
            : !template.Errors.IsEmpty ? TemplateFlaw.Malformed
            : Binding is { IsComplete: false } ? TemplateFlaw.Incomplete
            : TemplateFlaw.None;

    /// <summary>Which value each hole shows; null where template or values are not known, or values are matched by name.</summary>
    public HoleBinding? Binding
        => ArgumentsKnown && Operation is not null && Template is { } template
            ? _binding ??= HoleBinding.Of(template, Arguments.Length, Api.Templates.Counting)
            : null;

    /// <inheritdoc cref="SwappedHoles.Find"/>
    public ImmutableArray<int> Swapped => _swapped ??= SwappedHoles.Find(this);

    /// <summary>
    /// Whether the template itself is what is surely shown, braces and names included, or a part of it: a hole has no value, or one that does not
    /// know the format. Not where the framework throws then.
    /// </summary>
    public bool IsShownAsWritten
        => !Api.Templates.ThrowsOnBadTemplate && IsParsed && Template is { } template
            && (Binding is { FirstMissing: >= 0 }
                || template.Holes.Any(h => h.Format is { } format && ValueOf(h) is { } value && Formats.Reject(value.Type, format)));

    /// <summary>Whether <see cref="Arguments"/> are all there are.</summary>
    public bool ArgumentsKnown => Passing != ArgumentPassing.Array;

    /// <summary>The value that a hole of the template shows; null where it is not known.</summary>
    public LogArgument? ValueOf(Hole hole)
    {
        if (Operation is null)
        {
            return Arguments.FirstOrDefault(a => string.Equals(a.Name, hole.PropertyName, StringComparison.OrdinalIgnoreCase));
        }

        var at = Template is { } template ? template.Holes.BinarySearch(hole, HoleOrder.Instance) : -1;
        return at >= 0 && Binding is { } binding && binding.ValueOfHole[at] is >= 0 and var value ? Arguments[value] : null;
    }

    /// <summary>The call of a method that logs.</summary>
    public static LogCall Create(IInvocationOperation invocation, LogMethod method, SemanticModel model)
    {
        var template = invocation.ArgumentFor(method.Template)?.Unwrap();
        var arguments = ReadArguments(invocation, method, out var passing);
        return new LogCall(method, invocation.Syntax, invocation, model)
        {
            TemplateOperation = template,
            TemplateExpression = template?.Syntax as ExpressionSyntax,
            TemplateText = template?.ConstantValue is { HasValue: true, Value: string text } ? text : null,
            Arguments = arguments,
            Passing = passing,
            SpreadArray = passing is ArgumentPassing.Array or ArgumentPassing.InlineArray ? SpreadArrayOf(invocation, method) : null,
            Level = method.FixedLevel ?? (invocation.ArgumentFor(method.Level)?.Unwrap() is { } level ? method.Api.Levels.Read(level) : null),
            State = invocation.ArgumentFor(method.State)?.Unwrap() is { } state
                ? (state as IInterpolatedStringHandlerCreationOperation)?.Content ?? state
                : null,
            Exception = invocation.ArgumentFor(method.Exception)?.Unwrap() is { ConstantValue.HasValue: false } exception ? exception
                : method.Kind == LogMethodKind.Part ? ChainedException(invocation)
                : null,
        };
    }

    /// <summary>How the template's text is made; null where there is no template.</summary>
    public TemplateSource? Source(CancellationToken cancellationToken)
        => TemplateOperation is null ? null : _source ??= TemplateSources.Classify(this, TemplateOperation, _model, cancellationToken);

    /// <summary>How the text is made that the call shows, be it a template or an object; null where there is neither.</summary>
    public TemplateSource? TextSource(CancellationToken cancellationToken)
        => State is null ? Source(cancellationToken) : _source ??= TemplateSources.Classify(this, State, _model, cancellationToken);

    /// <summary>The source of a span of the text's value: the exact place where it is known, else the whole text.</summary>
    public Location Locate(Microsoft.CodeAnalysis.Text.TextSpan valueSpan, CancellationToken cancellationToken)
        => Map(cancellationToken)?.Locate(valueSpan) ?? (TextExpression ?? Syntax).GetLocation();

    /// <summary>
    /// Whether a span of the text is not the name of something else: it is spelt out in this call, or the whole text is a constant of its own.
    /// </summary>
    public bool IsWrittenHere(Microsoft.CodeAnalysis.Text.TextSpan valueSpan, CancellationToken cancellationToken)
        => Map(cancellationToken)?.Exact(valueSpan) is not null || TextExpression is IdentifierNameSyntax or MemberAccessExpressionSyntax;

    /// <summary>The map from the text's value to source; null where it is no constant.</summary>
    public TextMap? Map(CancellationToken cancellationToken)
    {
        if (!_mapped)
        {
            _mapped = true;
            _map = TextExpression is { } expression && Text is { } text ? TextMap.Create(expression, text, _model, cancellationToken) : null;
        }

        return _map;
    }

    private static IOperation? SpreadArrayOf(IInvocationOperation invocation, LogMethod method)
        => invocation.Arguments.LastOrDefault(a => a.Parameter?.Ordinal >= method.Arguments && method.Arguments >= 0)?.Value.Unwrap() is { } array
            && array.Type is IArrayTypeSymbol { Rank: 1, ElementType: { IsReferenceType: true, SpecialType: not SpecialType.System_Object } }
                ? array
                : null;

    private static ImmutableArray<LogArgument> ReadArguments(IInvocationOperation invocation, LogMethod method, out ArgumentPassing passing)
    {
        passing = ArgumentPassing.None;
        if (method.Kind == LogMethodKind.Definition)
        {
            passing = ArgumentPassing.Declared;
            return invocation.TargetMethod.TypeArguments.Select(t => new LogArgument(null, null, t, invocation.Syntax)).ToImmutableArray();
        }

        if (method.Arguments < 0)
        {
            return ImmutableArray<LogArgument>.Empty;
        }

        var values = ImmutableArray<IOperation>.Empty;
        if (!method.IsParams)
        {
            // Explicit parameters, and perhaps params after them.
            var builder = ImmutableArray.CreateBuilder<IOperation>();
            foreach (var argument in invocation.Arguments
                .Where(a => a.Parameter?.Ordinal >= method.Arguments && a.ArgumentKind != ArgumentKind.DefaultValue)
                .OrderBy(a => a.Parameter!.Ordinal))
            {
                if (argument.Parameter!.IsParams)
                {
                    var rest = argument.Flatten(out var more);
                    builder.AddRange(more);
                    passing = rest == ArgumentPassing.Array ? rest : passing;
                }
                else
                {
                    builder.Add(argument.Value.Unwrap());
                }
            }

            values = builder.ToImmutable();
            passing = passing == ArgumentPassing.None && values.Length > 0 ? ArgumentPassing.Expanded : passing;
        }
        else if (invocation.ArgumentAt(method.Arguments) is { ArgumentKind: not ArgumentKind.DefaultValue } array)
        {
            passing = array.Flatten(out values);
        }

        return values.Select(v => new LogArgument(v, null, v.Type, v.Syntax)).ToImmutableArray();
    }

    /// <summary>Holes stand in the order of the text; a template may have a hundred thousand.</summary>
    private sealed class HoleOrder : IComparer<Hole>
    {
        public static readonly HoleOrder Instance = new();

        public int Compare(Hole x, Hole y) => x.Span.Start.CompareTo(y.Span.Start);
    }
}

/// <summary>What is wrong between a template and its arguments.</summary>
internal enum TemplateFlaw
{
    None,

    /// <summary>The template breaks the framework's grammar.</summary>
    Malformed,

    /// <summary>Placeholders have no argument, or arguments no placeholder.</summary>
    Incomplete,
}
