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

        /// <summary>Texts with a layout, whatever they are assigned to; they quote nothing.</summary>
        public override IEnumerable<SinkText> In(SyntaxNode root)
            => root.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(l => l.Token.ValueText).Where(LeavesOut).Select(_ => Hidden);

        public override IEnumerable<SinkText> In(ConfigFile file)
            => file.Root is not { } root ? []
                : root.SelfAndDescendants()
                    .Where(n => n.Name.Equals("layout", StringComparison.OrdinalIgnoreCase) && n.Value is { } layout && LeavesOut(layout))
                    .Select(_ => Hidden);

        private static SinkText Hidden => new(IsBare: null, HidesException: true);

        private static bool LeavesOut(string layout)
            => layout.IndexOf("${message", StringComparison.OrdinalIgnoreCase) >= 0
                && layout.IndexOf("exception", StringComparison.OrdinalIgnoreCase) < 0;
    }
}
