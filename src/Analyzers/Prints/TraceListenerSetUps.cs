using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Prints;

/// <summary>
/// What says where trace output goes: <c>Trace.Listeners.Add(…)</c>, a source's listeners, the file of the default listener,
/// <c>system.diagnostics</c> in a configuration file.
/// </summary>
internal static class TraceListenerSetUps
{
    private const string Section = "system.diagnostics";

    /// <summary>C# code that lacks all of these words has none.</summary>
    public static readonly ImmutableArray<string> Words = ImmutableArray.Create("Listeners", "TraceConfiguration", "LogFileName");

    /// <summary>Whether the project itself has one; found once for it.</summary>
    public static bool Exist(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            (c, t) => new Answer(files.Any(f => ConfigFile.IsConfiguration(f.Path) && f.GetText(t) is { } text
                && ConfigFile.TryRead(f.Path, text, t) is { } read && AreIn(read)) || c.SyntaxTrees.Any(tree => AreIn(tree, c, t))),
            cancellationToken).IsYes;

    /// <summary>Whether a node looks like one.</summary>
    public static bool IsCandidate(SyntaxNode node)
        => node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LogFileName" } }
            || node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method,
            Expression: var receiver } }
            && receiver.LastNameText() == method switch
            {
                "Add" or "AddRange" or "Insert" or "Remove" or "RemoveAt" or "Clear" => "Listeners",
                "Register" => "TraceConfiguration",
                _ => "",
            };

    /// <summary>Whether a candidate is one.</summary>
    public static bool Is(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(candidate is AssignmentExpressionSyntax { Left: var left } ? left : candidate, cancellationToken).Symbol
            ?.ContainingType is { Name: "TraceListenerCollection" or "TraceConfiguration" or "DefaultTraceListener",
                ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } };

    /// <summary>
    /// Whatever the section says, it was written to set tracing up; an empty one says nothing, or that another file does. Of a file that could not be
    /// read to its end the word is enough: a print that stays is better than one that its listener no longer gets.
    /// </summary>
    public static bool AreIn(ConfigFile file)
        => !file.IsJson && (IsSetUp(file.Root) || (file.Error is not null && NamesSection(file.Text)));

    private static bool AreIn(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(
            tree,
            static (t, c) => new Candidates(
                t.GetText(c).ToString() is var text && Words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0)
                    ? t.GetRoot(c).DescendantNodes().Where(IsCandidate).ToImmutableArray()
                    : ImmutableArray<SyntaxNode>.Empty),
            cancellationToken).Nodes is { IsEmpty: false } nodes
#pragma warning disable RS1030 // The few files that look so, once for the project.
            && compilation.GetSemanticModel(tree) is var model
#pragma warning restore RS1030
            && nodes.Any(n => Is(n, model, cancellationToken));

    private static bool IsSetUp(ConfigNode? root)
        => root?.ElementsNamed(Section).Any(section => section.Elements().Any() || section.Attribute("configSource") is not null) == true;

    private static bool NamesSection(SourceText text) => text.ToString().IndexOf(Section, StringComparison.OrdinalIgnoreCase) >= 0;

    private sealed record Answer(bool IsYes);

    private sealed record Candidates(ImmutableArray<SyntaxNode> Nodes);
}
