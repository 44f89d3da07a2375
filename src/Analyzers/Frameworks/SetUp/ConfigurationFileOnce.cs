using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>
/// <c>AddJsonFile</c> and its like, which watch no file unless they are told; seen with Microsoft.Extensions.Configuration 10. Only files with a
/// section of logging are of interest.
/// </summary>
internal sealed class ConfigurationFileOnce : UnreadChanges
{
    private const string Parameter = "reloadOnChange";
    private const string Property = "ReloadOnChange";

    /// <summary>Of a file that has no reader of its own.</summary>
    private const int MaxLines = 10_000;

    /// <summary>Sections that are a logging framework's.</summary>
    private static readonly string[] Sections = ["Logging", "Serilog", "NLog"];

    /// <summary>By what a type shows that a configuration which it builds is logging's.</summary>
    private static readonly string[] HandsOver =
    [
        "AddConfiguration", "ReadFrom", "UseConfiguration", "LoadConfigurationFromSection", "NLogLoggingConfiguration", "UseSerilog", "AddSerilog",
        "AddNLog", "UseNLog",
    ];

    public override bool IsCandidate(ISymbol member)
        => member is IMethodSymbol { Name: "AddJsonFile" or "AddIniFile" or "AddXmlFile", IsExtensionMethod: true, ContainingNamespace: { Name:
            "Configuration", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } } };

    public override SetUpFault? Of(IOperation operation, SettingsProject project)
    {
        if (operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax written } call)
        {
            return null;
        }

        var lambda = call.Arguments.SelectMany(a => a.Value.DescendantsAndSelf()).OfType<IAnonymousFunctionOperation>().FirstOrDefault();
        var sets = lambda?.Body.Descendants().OfType<ISimpleAssignmentOperation>().ToArray() ?? [];
        var reload = lambda is null ? call.Arguments.FirstOrDefault(a => a.Parameter?.Name == Parameter)?.Value : ValueOf(sets, Property);
        var path = lambda is null ? call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "path")?.Value : ValueOf(sets, "Path");
        if (reload is not null and not { ConstantValue: { HasValue: true, Value: false } } || path is null
            || FileOf(path, project) is not { } file || !IsOfLogging(call, project))
        {
            return null;
        }

        return new(
            NameOf(written).GetLocation(),
            $"Levels are not read again when '{file}' changes: '{(lambda is null ? Parameter : Property)}' is not true")
        {
            Remedy = lambda is null ? InCall(call, written) : InLambda(sets, reload),
        };
    }

    private static SimpleNameSyntax NameOf(InvocationExpressionSyntax call) => call.InvokedName()!;

    private static IOperation? ValueOf(ISimpleAssignmentOperation[] sets, string property)
        => sets.FirstOrDefault(s => s.Target is IPropertyReferenceOperation { Property.Name: var name } && name == property)?.Value.Unwrap();

    private static ImmutableArray<TextChange> InCall(IInvocationOperation call, InvocationExpressionSyntax written)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == Parameter)
            is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax given })
        {
            return ImmutableArray.Create(new TextChange(given.Expression.Span, "true"));
        }

        var added = (call.Arguments.Any(a => a.Parameter?.Name == "optional") ? "" : ", optional: false") + $", {Parameter}: true";
        return ImmutableArray.Create(new TextChange(new TextSpan(written.ArgumentList.Arguments.Last().Span.End, 0), added));
    }

    private static ImmutableArray<TextChange> InLambda(ISimpleAssignmentOperation[] sets, IOperation? reload)
    {
        if (reload is not null)
        {
            return ImmutableArray.Create(new TextChange(reload.Syntax.Span, "true"));
        }

        var path = sets.First(s => s.Target is IPropertyReferenceOperation { Property.Name: "Path" });
        if (path.Syntax is not AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var source },
            Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement })
        {
            return ImmutableArray<TextChange>.Empty;
        }

        // A line of its own where the statement has one.
        var before = statement.GetFirstToken().GetPreviousToken().TrailingTrivia.Reverse().FirstOrDefault();
        var separator = before.IsKind(SyntaxKind.EndOfLineTrivia)
            ? before.ToString() + statement.GetLeadingTrivia().LastOrDefault(t => t.IsKind(SyntaxKind.WhitespaceTrivia))
            : " ";
        return ImmutableArray.Create(new TextChange(new TextSpan(statement.Span.End, 0), $"{separator}{source}.{Property} = true;"));
    }

    /// <summary>The name of the file of the project that is read and has a section of logging; null where there is none.</summary>
    private static string? FileOf(IOperation path, SettingsProject project)
    {
        var (start, end) = path switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => (LastPart(text), null),
            IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation first, .., IInterpolatedStringTextOperation last] }
                => (LastPart(TextOf(first)), (string?)TextOf(last)),
            _ => (null, null),
        };
        return start is null ? null
            : project.AllFiles.Select(f => (Name: Path.GetFileName(f.Path), File: f))
                .FirstOrDefault(f => (end is null ? f.Name.Equals(start, StringComparison.OrdinalIgnoreCase)
                    : f.Name.Length > start.Length + end.Length && f.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                        && f.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) && HasSection(f.File, project)).Name;
    }

    private static string TextOf(IInterpolatedStringTextOperation part) => part.Text.ConstantValue.Value as string ?? "";

    /// <summary>Text of code may be no path at all, at which the path functions of .NET Framework throw.</summary>
    private static string LastPart(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static bool HasSection(AdditionalText file, SettingsProject project)
    {
        if (project.Read(file) is not { } read)
        {
            // INI has no reader of its own: a section is a line.
            return file.Path.EndsWith(".ini", StringComparison.OrdinalIgnoreCase) && file.GetText(project.CancellationToken) is { } text
                && text.Lines.Take(MaxLines).Select(l => l.ToString().TrimStart('[', ' '))
                    .Any(l => Sections.Any(s => l.StartsWith(s + ":", StringComparison.OrdinalIgnoreCase)
                        || l.StartsWith(s + "]", StringComparison.OrdinalIgnoreCase)));
        }

        return read.Root is { } root
            && Sections.Any(s => read.IsJson ? ConfigSection.Of(root).Find(s) is not null : root.Elements().Any(e => e.IsElement(s)));
    }

    /// <summary>
    /// Whether it is the configuration of a host, or of a type that has logging read it. Tools of design time build one for themselves.
    /// </summary>
    private static bool IsOfLogging(IInvocationOperation call, SettingsProject project)
    {
        var type = call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type?.BaseList?.Types.Any(t => t.Type.LastNameText()?.StartsWith("IDesignTime", StringComparison.Ordinal) == true) == true)
        {
            return false;
        }

        var made = BuilderCalls.RootOf(BuilderCalls.MadeBy(BuilderCalls.RootOf(call)));
        return made is not IObjectCreationOperation { Type.Name: "ConfigurationBuilder" or "ConfigurationManager" }
            || ((SyntaxNode?)type ?? call.Syntax.SyntaxTree.GetRoot(project.CancellationToken)).DescendantNodes().OfType<SimpleNameSyntax>()
                .Any(n => HandsOver.Contains(n.Identifier.ValueText));
    }
}
