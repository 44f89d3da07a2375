using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Wrappers that nobody marked: methods of this compilation whose body hands a template and its values on to a log method, so that their callers are
/// the ones to look at. Where a call may run several bodies, all of them have to; a body that also formats or prints the text itself does not count.
/// Other assemblies need the attribute or the option: an IDE sees their source where a build does not, and both must agree.
/// </summary>
internal sealed class ForwardingMethods
{
    /// <summary>Wrappers of wrappers of wrappers; also what ends a circle.</summary>
    private const int MaxDepth = 4;

    private static readonly ImmutableHashSet<IMethodSymbol> Nobody = ImmutableHashSet.Create<IMethodSymbol>(SymbolEqualityComparer.Default);

    private readonly Compilation _compilation;
    private readonly Func<IMethodSymbol, LogMethod?> _known;
    private readonly ConcurrentDictionary<IMethodSymbol, Finding> _findings = new(SymbolEqualityComparer.Default);
    private readonly Implementations _implementations;

    /// <param name="known">The catalogued or marked method that a definition is.</param>
    public ForwardingMethods(Compilation compilation, Func<IMethodSymbol, LogMethod?> known)
    {
        _compilation = compilation;
        _known = known;
        _implementations = new(compilation);
    }

    /// <summary>The log method that an original definition amounts to; null for a method that passes no template on.</summary>
    public LogMethod? Find(IMethodSymbol method) => !MayForward(method) ? null
        : (_findings.TryGetValue(method, out var finding) ? finding : Dispatch(method, 0, Nobody)).Method;

    private bool MayForward(IMethodSymbol method)
        => method.DeclaringSyntaxReferences.Length > 0
            && (MakesDelegate(method) || (method.Parameters.Length >= 2 && IsValue(method.Parameters[method.Parameters.Length - 1])))
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly)
            && HasTemplate(method);

    /// <summary>A method that has the framework make a delegate for a template, whose values are of the method's own type parameters.</summary>
    private static bool MakesDelegate(IMethodSymbol method) => method.ReturnType.TypeKind == TypeKind.Delegate;

    private static bool HasTemplate(IMethodSymbol method)
    {
        for (var i = 0; i < method.Parameters.Length - (MakesDelegate(method) ? 0 : 1); i++)
        {
            if (method.Parameters[i].Type.SpecialType == SpecialType.System_String)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsValue(IParameterSymbol last)
        => ForwardedValues.IsObjects(last.Type) || last.Type.SpecialType == SpecialType.System_Object || last.Type.TypeKind == TypeKind.TypeParameter;

    /// <summary>What any of the bodies does that a call may run: a template for all of them or for none.</summary>
    /// <param name="pending">The methods that are being asked about: what goes round in a circle says nothing.</param>
    private Finding Dispatch(IMethodSymbol method, int depth, ImmutableHashSet<IMethodSymbol> pending)
    {
        if (pending.Contains(method))
        {
            return Finding.Circle;
        }

        if (_known(method) is { } known)
        {
            return new(known);
        }

        if (depth > MaxDepth || !MayForward(method))
        {
            return Finding.None with { IsOpen = depth > MaxDepth };
        }

        if (_findings.TryGetValue(method, out var finding) && (!finding.IsOpen || depth == 0))
        {
            return finding;
        }

        finding = Finding.Nothing;
        pending = pending.Add(method);
        foreach (var body in Implementations.IsDispatched(method) ? _implementations.Of(method) : [method])
        {
            finding = finding.And(
                _implementations.MayBeElsewhere(body) ? Finding.None : _known(body) is { } marked ? new(marked) : OfBody(body, depth, pending));
            if (finding.IsNone)
            {
                break;
            }
        }

        if (finding.Method is { } found)
        {
            finding = finding with { Method = As(found, method, found.Template) };
        }

        if (!finding.IsOpen || depth == 0)
        {
            _findings.TryAdd(method, finding);
        }

        return finding;
    }

    private static LogMethod As(LogMethod target, IMethodSymbol method, int template)
    {
        var described = ParameterRoles.Describe(
            new LogMethod(target.Api, target.Kind) { DefinesScope = target.DefinesScope }, method, target.Api.ParameterTypes, template);
        return described.Level < 0 ? described with { FixedLevel = target.FixedLevel } : described;
    }

    private Finding OfBody(IMethodSymbol method, int depth, ImmutableHashSet<IMethodSymbol> pending)
    {
        method = method.PartialImplementationPart ?? method;
        if (method.DeclaringSyntaxReferences.IsEmpty || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly))
        {
            return Finding.None;
        }

        var finding = Finding.Nothing;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (Body(reference.GetSyntax()) is { } body)
            {
                finding = finding.And(OfBody(method, body, depth, pending));
            }
        }

        return finding;
    }

    private Finding OfBody(IMethodSymbol method, SyntaxNode body, int depth, ImmutableHashSet<IMethodSymbol> pending)
    {
        SemanticModel? model = null;
        var values = MakesDelegate(method)
            ? method.Parameters.Where(p => p.Type.SpecialType == SpecialType.System_String).Select(p => p.Name).ToArray()
            : [method.Parameters[method.Parameters.Length - 1].Name];
        var finding = Finding.Nothing;
        var template = -1;
        var isOpen = false;
        foreach (var call in body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            // Cheap first: most bodies pass their last parameter to nobody.
            if (!call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax name && values.Contains(name.Identifier.ValueText)))
            {
                continue;
            }

            model ??= ModelOf(body);
            if (model.GetOperation(call) is not IInvocationOperation invocation)
            {
                continue;
            }

            var target = Target(invocation, depth, pending);
            isOpen |= target.IsOpen;
            var passed = target.Method is { } log ? ForwardedValues.TemplateOf(invocation, log, method)
                : target.IsCircle ? ForwardedValues.SameTemplate(invocation, method) : -1;
            if (passed < 0)
            {
                continue;
            }

            var described = target.Method is null ? target : target with { Method = As(target.Method, method, passed) };
            finding = template < 0 || template == passed ? finding.And(described) : Finding.None;
            template = passed;
        }

        var isKept = template < 0
            ? IsUntouched(method, body)
            : TemplateUses.AreAllTemplates(method.Parameters[template], body, model!, Takes);
        return (isKept ? finding : Finding.None) with { IsOpen = isOpen };

        // With no values at hand it is a template as well.
        bool Takes(IInvocationOperation call, int ordinal)
        {
            var target = Target(call, depth, pending);
            isOpen |= target.IsOpen;
            return target.Method is { } log ? log.Template == ordinal
                : target.IsCircle && ForwardedValues.OnlyText(call.TargetMethod.OriginalDefinition) == ordinal;
        }
    }

    /// <summary>Whether a body leaves text and values alone, as one does that throws all records away.</summary>
    private bool IsUntouched(IMethodSymbol method, SyntaxNode body)
    {
        var names = body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(n => n.Identifier.ValueText).ToImmutableHashSet();
        return !names.Contains(method.Parameters[method.Parameters.Length - 1].Name)
            && method.Parameters.Where(p => p.Type.SpecialType == SpecialType.System_String && names.Contains(p.Name))
                .All(p => TemplateUses.AreAllTemplates(p, body, ModelOf(body), static (_, _) => false));
    }

    private Finding Target(IInvocationOperation invocation, int depth, ImmutableHashSet<IMethodSymbol> pending)
    {
        var called = invocation.TargetMethod.OriginalDefinition;

        // base.Info(…) runs that one body.
        return invocation is { IsVirtual: false, Instance: IInstanceReferenceOperation } && Implementations.IsDispatched(called) && depth < MaxDepth
                && _known(called) is null && MayForward(called)
            ? OfBody(called, depth + 1, pending)
            : Dispatch(called, depth + 1, pending);
    }

#pragma warning disable RS1030 // The wrapper is another member, often in another file; asked once for each.
    private SemanticModel ModelOf(SyntaxNode body) => _compilation.GetSemanticModel(body.SyntaxTree);
#pragma warning restore RS1030

    private static SyntaxNode? Body(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
        _ => null,
    };

    /// <summary>What a method does with the template that it may be given.</summary>
    /// <param name="Method">The log method that it amounts to; null where that is not seen.</param>
    /// <param name="IsNone">Whether it does something else with the text, too.</param>
    /// <param name="IsCircle">Whether it passes text and values on to a method that is being asked about.</param>
    /// <param name="IsOpen">Whether the answer depends on where the question began.</param>
    private readonly record struct Finding(LogMethod? Method, bool IsNone = false, bool IsCircle = false, bool IsOpen = false)
    {
        public static readonly Finding None = new(null, IsNone: true);
        public static readonly Finding Nothing = new(null);
        public static readonly Finding Circle = new(null, IsCircle: true, IsOpen: true);

        /// <summary>What both do, seen as one.</summary>
        public Finding And(Finding other)
        {
            var isOpen = IsOpen || other.IsOpen;
            if (IsNone || other.IsNone || (Method, other.Method) is ({ } one, { } two) && !AreAlike(one, two))
            {
                return None with { IsOpen = isOpen };
            }

            var method = Method ?? other.Method;
            return new(
                method is not null && other.Method is not null && method.FixedLevel != other.Method.FixedLevel ? method with { FixedLevel = null }
                    : method,
                IsOpen: isOpen);
        }

        private static bool AreAlike(LogMethod one, LogMethod two)
            => one.Template == two.Template && one.Kind == two.Kind && one.Api.Templates.HasNamedHoles == two.Api.Templates.HasNamedHoles;
    }
}
