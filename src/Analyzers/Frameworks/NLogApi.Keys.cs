using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>The keys that its JSON layouts set. Seen with 6.2: a property of an attribute's name is written beside it, under the same name.</content>
internal sealed partial class NLogApi
{
    /// <summary>By which its JSON layout writes a record's properties, the later name first: version 4 has the other one.</summary>
    private static readonly string[] Including = ["IncludeEventProperties", "IncludeAllProperties"];

    /// <summary>The option of the referenced version; null where it has none.</summary>
    public static string? IncludingOf(Compilation compilation)
        => KnownType.Find(compilation, "NLog.Layouts.JsonLayout") is { } layout
            ? Including.FirstOrDefault(i => !layout.GetMembers(i).IsEmpty)
            : null;

    private sealed class NLogSetKeys : SetKeySigns
    {
        private const string Effect = "the JSON has two of that name, and its readers keep one of them";

        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("JsonAttribute");

        public override ImmutableArray<string> ProviderMethods { get; } = ImmutableArray.Create("UseNLog", "AddNLog", "AddNLogWeb");

        /// <summary>Seen with NLog.Extensions.Logging 6: the value keeps the name, the number is stored as <c>EventId_1</c>.</summary>
        public override ImmutableArray<SetKey> OfProvider { get; } = ImmutableArray.Create(
            new SetKey("EventId", "NLog's provider", "the event's number is stored as 'EventId_1'") { NeedsEventId = true });

        /// <summary>An attribute of a layout that writes the record's own properties beside it.</summary>
        public override IEnumerable<SetKey> In(BaseObjectCreationExpressionSyntax creation)
            => creation is ObjectCreationExpressionSyntax { Type: var type } && type.LastNameText() == "JsonAttribute"
                && Text(creation.ArgumentList, 0) is { } name
                && creation.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault()?.Initializer is { } layout
                && layout.Expressions.OfType<AssignmentExpressionSyntax>()
                    .Any(a => a.Left.LastNameText() is { } option && Including.Contains(option) && a.Right.IsKind(SyntaxKind.TrueLiteralExpression))
                ? [Attribute(name)]
                : [];

        public override IEnumerable<SetKey> In(ConfigFile file)
            => file is not { Root: { } root } ? [] : file.IsJson ? InJson(root) : InXml(root);

        private static IEnumerable<SetKey> InXml(ConfigNode root)
            => root.ElementsNamed("layout").Where(l => l.Attribute("type") == "JsonLayout" && Including.Any(i => IsTrue(l.Attribute(i))))
                .SelectMany(l => l.Elements().Where(e => e.IsElement("attribute")))
                .Select(a => a.Attribute("name")).OfType<string>().Select(Attribute);

        private static IEnumerable<SetKey> InJson(ConfigNode root)
            => ConfigSection.Of(root).Find("NLog") is { } section ? Layouts(section).SelectMany(Attributes) : [];

        private static IEnumerable<ConfigSection> Layouts(ConfigSection section)
            => section.Children.SelectMany(Layouts).Concat(new[] { section }.Where(IsLayout));

        private static bool IsLayout(ConfigSection section)
            => section.Find("type")?.Value == "JsonLayout" && Including.Any(i => IsTrue(section.Find(i)?.Value));

        private static IEnumerable<SetKey> Attributes(ConfigSection layout)
            => (layout.Find("Attributes")?.Children ?? ImmutableArray<ConfigSection>.Empty)
                .Select(a => a.Find("name")?.Value).OfType<string>().Select(Attribute);

        private static SetKey Attribute(string name) => new(name, "the NLog layout's attribute of that name", Effect) { IsOfRecord = true };

        private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
    }
}
