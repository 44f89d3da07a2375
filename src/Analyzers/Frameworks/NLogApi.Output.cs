using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>
/// Which of its targets leave exceptions out: those whose layout says <c>${message}</c> and no exception. Its own default says both.
/// </content>
internal sealed partial class NLogApi
{
    private sealed class NLogTextOutput : TextOutputSigns
    {
        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("${message");

        public override ImmutableArray<string> Lines { get; } = ImmutableArray.Create(
            "ConsoleTarget", "FileTarget", "WriteToConsole", "WriteToFile", "WriteToColoredConsole");

        public override ImmutableArray<string> LinesInFile { get; } = ImmutableArray.Create(
            "type=\"File\"", "type=\"Console\"", "type=\"ColoredConsole\"");

        public override ImmutableArray<string> Apart { get; } = ImmutableArray.Create("JsonLayout");

        /// <summary>Elements that are one part of a layout.</summary>
        private static readonly ImmutableHashSet<string> Parts
            = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "attribute", "column", "element", "parameter");

        /// <summary>Texts with a layout, whatever they are assigned to; they quote nothing.</summary>
        public override IEnumerable<SinkText> In(SyntaxNode root)
            => root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => LeavesOut(l.Token.ValueText) && !IsBesideException(l))
                .Select(_ => Hidden);

        public override IEnumerable<SinkText> In(ConfigFile file)
            => file.Root is not { } root ? []
                : root.SelfAndDescendants()
                    .Where(n => n.Name.Equals("layout", StringComparison.OrdinalIgnoreCase) && n.Value is { } layout && LeavesOut(layout)
                        && !IsBesideException(n))
                    .Select(_ => Hidden);

        private static SinkText Hidden => new(IsBare: null, HidesException: true);

        /// <summary>A part of a layout of several, <c>new JsonAttribute("message", "${message}")</c>: its fellows may say the rest.</summary>
        private static bool IsBesideException(LiteralExpressionSyntax text)
            => text.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax part }
                && part.Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } whole && TellsException(whole.ToString());

        /// <summary>The same in a file: an <c>attribute</c> or <c>column</c> of a layout, or one of a list in JSON.</summary>
        private static bool IsBesideException(ConfigNode layout)
            => layout.Parent is { Parent: { } whole } part
                && (whole.Kind == ConfigNodeKind.Array || Parts.Contains(part.Name))
                && whole.SelfAndDescendants().Any(n => n.Value is { } text && TellsException(text));

        private static bool TellsException(string layout) => layout.IndexOf("${exception", StringComparison.OrdinalIgnoreCase) >= 0;

        private static bool LeavesOut(string layout)
            => layout.IndexOf("${message", StringComparison.OrdinalIgnoreCase) >= 0
                && layout.IndexOf("exception", StringComparison.OrdinalIgnoreCase) < 0;
    }
}
