using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>
/// Proves from an edit that was bound that another one binds as well, which differs from it only in the level: in the word of the called method's
/// name, where both names have the same overloads, or of a member of the level's type. Rules are run over the call as it would be.
/// </summary>
internal static class LevelVariation
{
    private static readonly LogLevel[] Levels = (LogLevel[])Enum.GetValues(typeof(LogLevel));

    /// <summary>False where the edits differ in more than the level, or it is not proven that the other one is right.</summary>
    public static async Task<bool> IsCompleteAsync(EditBatch bound, CallEdit other, CancellationToken cancellationToken)
    {
        if (bound.Documents.Where(d => !d.Edits.IsEmpty).ToArray() is not [var edited])
        {
            return false;
        }

        var document = edited.Site.Document;
        foreach (var id in LinkedDocuments.Of(bound.Before, document).Prepend(document.Id))
        {
            if (await FixSite.CreateAsync(bound.Before.GetDocument(id)!, [], cancellationToken).ConfigureAwait(false) is not { } before
                || await FixSite.CreateAsync(bound.After.GetDocument(id)!, [], cancellationToken).ConfigureAwait(false) is not { } after
                || !IsComplete(id == document.Id ? edited : edited.In(before), after, other, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsComplete(EditedDocument edited, FixSite after, CallEdit other, CancellationToken cancellationToken)
        => edited.Edits is [{ CallSpan: { } place, OtherCalls.IsEmpty: true } known]
            && DifferenceOf(edited, known, other) is var (span, text)
            && edited.Map(place) is var whole && after.CallAt(whole, cancellationToken) is { Operation: IInvocationOperation } call
            && whole.Contains(call.Syntax.Span)
            && !LevelGuard.IsAround(call, after.Model, cancellationToken) // Such a guard is compared with the calls as they stand.
            && WithOtherLevel(call, after, span, text) is { } varied
            && EditValidator.IsComplete(varied, after, edited.Site, place, null, cancellationToken);

    /// <summary>
    /// The only place, in the text with the known edit, where the other edit writes something else, and what; null where there are more.
    /// </summary>
    private static (TextSpan Span, string Text)? DifferenceOf(EditedDocument edited, CallEdit known, CallEdit other)
    {
        if (other.CallSpan != known.CallSpan || !other.OtherCalls.IsEmpty || !IsSame(other.Shared, known.Shared)
            || !other.Namespaces.SequenceEqual(known.Namespaces)
            || !other.Changes.Select(c => c.Span).SequenceEqual(known.Changes.Select(c => c.Span))
            || known.Changes.Where((c, i) => c != other.Changes[i]).ToArray() is not [var change])
        {
            return null;
        }

        var (old, text) = (change.NewText!, other.Changes[known.Changes.IndexOf(change)].NewText!);
        var shorter = Math.Min(old.Length, text.Length);
        var head = Enumerable.Range(0, shorter).TakeWhile(i => old[i] == text[i]).Count();
        var tail = Enumerable.Range(1, shorter - head).TakeWhile(i => old[old.Length - i] == text[text.Length - i]).Count();
        var start = edited.MapPiece(CallEdit.Create([change], null)).Start + head;
        return (new TextSpan(start, old.Length - head - tail), text.Substring(head, text.Length - head - tail));
    }

    /// <summary>Whether the same is written beside; of that which leaves nothing to write, there is an object for each edit.</summary>
    private static bool IsSame(SharedEdit? one, SharedEdit? other)
        => ReferenceEquals(one, other)
            || (one is { Pieces.IsEmpty: true } && other is { Pieces.IsEmpty: true } && one.Key == other.Key && IsSame(one.Needs, other.Needs));

    /// <summary>The call, with another method or another level, once that text stands there; null where it would be another change.</summary>
    private static LogCall? WithOtherLevel(LogCall call, FixSite site, TextSpan span, string text)
    {
        var invocation = (IInvocationOperation)call.Operation!;
        if (((InvocationExpressionSyntax)call.Syntax).InvokedName() is IdentifierNameSyntax name && Replaced(name, span, text) is { } method)
        {
            // A method that means the same but for the level.
            return Sibling(invocation, method, site.Model) is { } sibling
                && site.Frameworks.Find(sibling, site.Model.SyntaxTree, site.Options) is { } known
                && known with { FixedLevel = call.Method.FixedLevel } == call.Method
                ? LogCall.Create(invocation, known, site.Model)
                : null;
        }

        if (invocation.ArgumentFor(call.Method.Level)?.Unwrap().Syntax is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member }
            && Replaced(member, span, text) is { } written
            && Levels.Where(l => call.Api.Levels.NameOf(l) == written).ToArray() is [var level]
            && site.Model.GetSymbolInfo(member).Symbol is IFieldSymbol { IsStatic: true } field
            && field.ContainingType.GetMembers(written) is [IFieldSymbol { IsStatic: true } other]
            && other.DeclaredAccessibility == field.DeclaredAccessibility && SymbolEqualityComparer.Default.Equals(other.Type, field.Type))
        {
            return LogCall.Create(invocation, call.Method with { FixedLevel = level }, site.Model);
        }

        return null;
    }

    /// <summary>The name with that text in it; null where the text does not stand in the name, or leaves none.</summary>
    private static string? Replaced(IdentifierNameSyntax name, TextSpan span, string text)
    {
        var (start, old) = (name.SpanStart, name.Identifier.Text);
        return name.Span.Contains(span) && old.Substring(0, span.Start - start) + text + old.Substring(span.End - start) is var written
            && SyntaxFacts.IsValidIdentifier(written)
            ? written
            : null;
    }

    /// <summary>
    /// The method that a call means when the name is replaced. The names have the same overloads where the call stands, so that the same arguments
    /// choose the same one of them; null where they have not.
    /// </summary>
    private static IMethodSymbol? Sibling(IInvocationOperation invocation, string name, SemanticModel model)
    {
        var syntax = (InvocationExpressionSyntax)invocation.Syntax;
        var receiver = syntax.Expression is MemberAccessExpressionSyntax access
            && model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol type ? type
            : syntax.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
                ? (invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value.Unwrap())?.Type
            : null;
        var target = invocation.TargetMethod.OriginalDefinition;
        if (receiver is null || Overloads(target.Name) is not { } known || Overloads(name) is not { } others
            || known.Count != others.Count || known.Keys.Any(k => !others.ContainsKey(k)))
        {
            return null;
        }

        return others.TryGetValue(Signature(target), out var sibling)
            && sibling.GetAttributes().Select(Name).SequenceEqual(target.GetAttributes().Select(Name))
            ? sibling
            : null;

        Dictionary<string, IMethodSymbol>? Overloads(string of)
        {
            var overloads = new Dictionary<string, IMethodSymbol>(StringComparer.Ordinal);
            foreach (var symbol in model.LookupSymbols(syntax.SpanStart, receiver, of, includeReducedExtensionMethods: true))
            {
                if (symbol is not IMethodSymbol method)
                {
                    return null;
                }

                method = (method.ReducedFrom ?? method).OriginalDefinition;
                overloads[Signature(method)] = method;
            }

            return overloads;
        }

        static string? Name(AttributeData attribute) => attribute.AttributeClass?.Name;
    }

    /// <summary>All of a method but its name.</summary>
    private static string Signature(IMethodSymbol method)
        => string.Join(
            ",",
            method.Parameters.Select(p => $"{p.RefKind} {p.IsParams} {p.IsOptional} {p.Type.ToDisplayString()}")
                .Prepend($"{method.ContainingType.ToDisplayString()} {method.IsStatic} {method.IsExtensionMethod}")
                .Append($"{method.Arity} {method.ReturnType}"));
}
