using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules.Loggers;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>Writes a generated method at the end of a type, in the file of the first call.</summary>
internal static class MessageDeclaration
{
    /// <summary>The edit that writes a method for equal calls; null where there is no place for it.</summary>
    /// <param name="messages">The calls, in order.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="isOfInstance">Whether it finds its logger by itself.</param>
    /// <param name="partial">Makes types partial.</param>
    /// <param name="site">A document of the project.</param>
    public static SharedEdit? Of(
        IReadOnlyList<GeneratedMessage> messages, string name, bool isOfInstance, PartialTypes partial, FixSite site)
    {
        var message = messages[0];
        var root = message.Syntax.SyntaxTree.GetRoot();
        if (site.Document.Project.GetDocument(message.Syntax.SyntaxTree) is not { } document
            || site.ModelOf(message.Syntax.SyntaxTree) is not { } model)
        {
            return null;
        }

        var text = root.SyntaxTree.GetText();
        var type = message.Type.ToDisplayString();
        var part = message.Part ?? ProgramIn(root, message.Type, model);

        // The closing brace is outside of the type already: its members are not seen from there.
        var lines = Lines(messages, name, isOfInstance, model, part?.OpenBraceToken.Span.End ?? root.FullSpan.End - 1);
        if (part is not null)
        {
            return Make(MemberText.AtEnd(text, part, lines), partial.Of(part, document));
        }

        // The program's own type is written around its methods.
        var style = new CodeStyle(site.Options.OfFiles.GetOptions(root.SyntaxTree), root, text);
        var newLine = text.NewLine();
        var indented = string.Concat(lines.Select(l => style.Indentation + l + newLine));
        var program = partial.Program(document, message.Type.Name, style, text);
        return Make(new TextChange(new TextSpan(text.Length, 0), indented), program);

        SharedEdit Make(TextChange change, SharedEdit? needs)
            => new($"message|{type}|{name}", ImmutableArray.Create((document.Id, CallEdit.Create([change], null))), needs)
            {
                Holds = (project, cancellationToken) => GeneratedCode.CompletesAsync(project, type, name, cancellationToken),
            };
    }

    /// <summary>A part of the program's type in the file of its statements.</summary>
    private static TypeDeclarationSyntax? ProgramIn(SyntaxNode root, INamedTypeSymbol program, SemanticModel model)
        => ((CompilationUnitSyntax)root).Members.OfType<TypeDeclarationSyntax>().FirstOrDefault(t => t.OpenBraceToken.RawKind != 0
            && !t.OpenBraceToken.IsMissing && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(t), program));

    private static List<string> Lines(
        IReadOnlyList<GeneratedMessage> messages, string name, bool isOfInstance, SemanticModel model, int position)
    {
        var message = messages[0];
        var api = message.Api;
        var arguments = new List<string> { "EventId = " + message.Event.Number };
        if (message.Event.Name is { } eventName)
        {
            arguments.Add("EventName = " + eventName);
        }

        if (message.Call.Level is { } level)
        {
            arguments.Add($"Level = {Written(api.ParameterTypes.Level!, model, position)}.{api.Levels.NameOf(level)}");
        }

        arguments.Add("Message = " + message.Text);
        var shortened = AttributeName(api.DefinitionAttributeType!, model, position);
        return
        [
            $"[{shortened}({string.Join(", ", arguments)})]",
            $"private {(isOfInstance ? "" : "static ")}partial void {name}("
                + string.Join(", ", Parameters(messages, isOfInstance, model, position)) + ");",
        ];
    }

    /// <summary>The attribute's name without its suffix; with its namespace where that alone means another attribute, or both.</summary>
    private static string AttributeName(INamedTypeSymbol attribute, SemanticModel model, int position)
    {
        const string Suffix = "Attribute";
        var written = Written(attribute, model, position);
        var simple = attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length);
        var isTaken = model.LookupNamespacesAndTypes(position, name: simple).OfType<INamedTypeSymbol>().Any(t => IsAttribute(t));
        written = isTaken ? QualifiedName.InFull(model, position, attribute.ContainingNamespace.ToDisplayString(), attribute.Name) : written;
        return written.Substring(0, written.Length - Suffix.Length);

        static bool IsAttribute(INamedTypeSymbol type)
        {
            for (var current = type.BaseType; current is not null; current = current.BaseType)
            {
                if (current is { Name: Suffix, ContainingNamespace.Name: "System" })
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static IEnumerable<string> Parameters(
        IReadOnlyList<GeneratedMessage> messages, bool isOfInstance, SemanticModel model, int position)
    {
        var message = messages[0];
        var api = message.Api;
        var taken = new HashSet<string>(message.Values.Select(v => v.Hole), StringComparer.OrdinalIgnoreCase);
        if (!isOfInstance)
        {
            yield return $"{Written(api.Loggers.Type!, model, position)} {Free("logger", "log", "target")}";
        }

        if (message.PassesLevel)
        {
            yield return $"{Written(api.ParameterTypes.Level!, model, position)} {Free("level", "logLevel", "severity")}";
        }

        var hasNull = (model.GetNullableContext(message.Part?.CloseBraceToken.SpanStart ?? position) & NullableContext.AnnotationsEnabled) != 0;
        if (message.HasException)
        {
            var mayBeNull = hasNull && messages.Any(m => m.ExceptionMayBeNull);
            yield return $"{Written(api.ParameterTypes.Exception!, model, position)}{(mayBeNull ? "?" : "")} {Free("exception", "ex", "error")}";
        }

        for (var i = 0; i < message.Values.Length; i++)
        {
            var value = message.Values[i];
            var type = value.Type.WithNullableAnnotation(
                hasNull && value.Type is { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter } && messages.Any(m => m.Values[i].MayBeNull)
                    ? NullableAnnotation.Annotated
                    : value.Type.IsValueType ? value.Type.NullableAnnotation : NullableAnnotation.None);
            yield return $"{Written(type, model, position)} {ParameterName(value.Hole, isOfInstance ? message.OwnLogger!.Name : null)}";
        }

        string Free(params string[] preferred) => FreeNames.Candidates(preferred).First(taken.Add);
    }

    /// <summary>A placeholder's name as parameters are written; as it is where the logger is called so, which the generator would mix up.</summary>
    private static string ParameterName(string hole, string? logger)
    {
        var first = NameWords.In(hole) is [var word, ..] && hole.StartsWith(word, StringComparison.Ordinal) ? word : hole.Substring(0, 1);
        var name = first.ToLowerInvariant() + hole.Substring(first.Length);
        name = name != logger ? name : hole != logger ? hole : hole.ToUpperInvariant();
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>As short as it means the type there, and no member beside it.</summary>
    private static string Written(ITypeSymbol type, SemanticModel model, int position)
    {
        var isSimple = type is INamedTypeSymbol { IsGenericType: false, SpecialType: SpecialType.None };
        var written = isSimple && model.LookupSymbols(position, name: type.Name).Any(s => s is not INamespaceOrTypeSymbol)
            ? type.ToDisplayString()
            : type.ToMinimalDisplayString(model, position);
        return isSimple && written.IndexOf('.') is > 0 and var end
            && model.LookupSymbols(position, name: written.Substring(0, end)).Any(s => s is not INamespaceSymbol)
            ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : written;
    }
}
