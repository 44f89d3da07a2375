using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>
/// Methods of the compilation's own that take finished text and do nothing with it but log it as it is: whatever values their callers put into the
/// text are lost. Where a call may run several bodies, all of them have to; one whose signature is somebody else's is none.
/// </summary>
internal sealed class TextWrappers
{
    /// <summary>Wrappers of wrappers of wrappers; also what ends a circle.</summary>
    private const int MaxDepth = 3;

    private readonly Compilation _compilation;
    private readonly LogFrameworks _frameworks;
    private readonly Implementations _implementations;
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth), LogMethod?> _known = new();

    private TextWrappers(Compilation compilation)
    {
        _compilation = compilation;
        _frameworks = LogFrameworks.For(compilation);
        _implementations = new(compilation);
    }

    public static TextWrappers Of(Compilation compilation)
        => HostFacts.OfCompilation.Of(compilation, static c => new TextWrappers(c));

    /// <summary>The log method that a called method amounts to, with the text as what is logged as it is; null for all others.</summary>
    public LogMethod? Find(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return MayBe(definition) ? Dispatch(definition, 0) : null;
    }

    /// <summary>Whether a method looks like one; asked for every call of a project.</summary>
    public static bool IsCandidate(IMethodSymbol method)
        => method is { ReturnsVoid: true, DeclaringSyntaxReferences.Length: > 0, Parameters.IsEmpty: false }
            && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation
            && method.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_String);

    private bool MayBe(IMethodSymbol method)
        => IsCandidate(method) && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly);

    /// <summary>What any of the bodies does that a call may run: the same text for all of them or for none.</summary>
    private LogMethod? Dispatch(IMethodSymbol method, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        if (_known.TryGetValue((method, depth), out var found))
        {
            return found;
        }

        var isNone = HandedText.IsForeign(method, _compilation) || SinkTypes.IsSink(method.ContainingType);
        foreach (var body in isNone ? [] : Implementations.IsDispatched(method) ? _implementations.Of(method) : [method])
        {
            if (body.IsAbstract)
            {
                continue;
            }

            var described = _implementations.MayBeElsewhere(body) ? null : OfBody(body, depth);
            isNone |= described is null || (found is not null && found.State != described.State);
            found ??= described;
        }

        found = isNone || _implementations.MayBeElsewhere(method) ? null : found;
        _known.TryAdd((method, depth), found);
        return found;
    }

    private LogMethod? OfBody(IMethodSymbol method, int depth)
    {
        method = method.PartialImplementationPart ?? method;
        var body = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            BaseMethodDeclarationSyntax own => (SyntaxNode?)own.Body ?? own.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            _ => null,
        };
        if (body is null)
        {
            return null;
        }

        SemanticModel? model = null;
        foreach (var text in method.Parameters.Where(p => p.Type.SpecialType == SpecialType.System_String && !WrapperMethods.IsFormat(p)))
        {
            // Cheap first: most texts are handed to nobody.
            var calls = body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
                .Where(c => c.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == text.Name));
            foreach (var call in calls)
            {
                model ??= SemanticModels.Of(_compilation).Of(body.SyntaxTree);
                if (model.GetOperation(call) is IInvocationOperation invocation && Target(invocation, text, depth) is { } target)
                {
                    return !IsMadeInto(text, body)
                        && TemplateUses.AreAllTemplates(text, body, model, (c, _) => Takes(c, text, depth), c => Takes(c, text, depth))
                        ? new(target.Api, LogMethodKind.Message) { State = text.Ordinal }
                        : null;
                }
            }
        }

        return null;
    }

    /// <summary>Whether an object is made of the text, as the exception that is thrown behind the record: then it has to be finished.</summary>
    private static bool IsMadeInto(IParameterSymbol text, SyntaxNode body)
        => body.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(c => c.ArgumentList is { } list
            && list.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == text.Name));

    private bool Takes(IInvocationOperation call, IParameterSymbol text, int depth) => Target(call, text, depth) is not null;

    /// <summary>The log method that is given the text and nothing else to say: as its template, or as the value of one that is but a hole.</summary>
    private LogMethod? Target(IInvocationOperation call, IParameterSymbol text, int depth)
    {
        if (_frameworks.FindCatalogued(call.TargetMethod) is not { } log)
        {
            var called = call.TargetMethod.OriginalDefinition;
            return MayBe(called) && Dispatch(called, depth + 1) is { } wrapper && Is(call.ArgumentFor(wrapper.State)) ? wrapper : null;
        }

        if (log.Kind != LogMethodKind.Write || !log.Api.Templates.HasNamedHoles || call.ArgumentFor(log.Template)?.Unwrap() is not { } template)
        {
            return null;
        }

        var values = ImmutableArray<IOperation>.Empty;
        if (log.Arguments >= 0 && !call.TryReadValues(log.Arguments, out values))
        {
            return null;
        }

        return Is(template) ? (values.IsEmpty ? log : null)
            : values is [var value] && Is(value) && template.ConstantValue is { HasValue: true, Value: string constant }
                && log.Api.Templates.Grammar.Parse(constant) is { Errors.IsEmpty: true, Holes: [var hole] } && hole.Span.Length == constant.Length
                ? log
                : null;

        bool Is(IOperation? value)
            => value?.Unwrap() is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, text);
    }
}
