using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>
/// Which of its sinks quote text: those whose output template says <c>{Message}</c> without <c>l</c>; and which leave exceptions out.
/// </content>
internal sealed partial class SerilogApi
{
    private sealed class SerilogTextOutput : TextOutputSigns
    {
        /// <summary>Sinks whose own template says <c>{Message:lj}</c>, or that write JSON.</summary>
        private static readonly string[] BareSinks
            = ["Console", "File", "Debug", "Seq", "OpenTelemetry", "Elasticsearch", "GrafanaLoki", "Http", "DurableHttpUsingFileSizeRolledBuffers"];

        /// <summary>Sinks that hand records on to others, which stand inside them or are made elsewhere.</summary>
        private static readonly string[] Wrappers = ["Async", "Logger", "Conditional", "Map", "MapAsync", "Fallible", "FallbackChain"];

        /// <summary>Parts of the names of formatters that write JSON.</summary>
        private static readonly string[] JsonFormatters = ["Json", "Ecs", "Logstash"];

        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("WriteTo", "AuditTo");

        public override ImmutableArray<string> Lines { get; } = ImmutableArray.Create("WriteTo.Console", "WriteTo.File", "WriteTo.RollingFile");

        public override ImmutableArray<string> LinesInFile { get; } = ImmutableArray.Create("\"WriteTo\"");

        public override ImmutableArray<string> Apart { get; } = ImmutableArray.Create(
            "JsonFormatter", "CompactJson", "ExpressionTemplate", "WriteTo.Seq");

        public override IEnumerable<SinkText> In(SyntaxNode root)
            => root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsSink)
                .Where(c => !Wrappers.Contains(c.InvokedName()!.Identifier.ValueText)).Select(c => TextOf(c, root));

        /// <summary><c>WriteTo.File(…)</c>, or <c>a.File(…)</c> in <c>WriteTo.Async(a => …)</c>.</summary>
        private static bool IsSink(InvocationExpressionSyntax call)
            => call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
                && (owner.LastNameText() is "WriteTo" or "AuditTo"
                    || (owner is IdentifierNameSyntax { Identifier.ValueText: var parameter }
                        && call.Ancestors().OfType<LambdaExpressionSyntax>().FirstOrDefault(l => ParameterOf(l) == parameter)
                            is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } }
                        && outer.InvokedName()?.Identifier.ValueText is { } wrapper && wrapper != "Logger" && Wrappers.Contains(wrapper)
                        && IsSink(outer)));

        private static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [.., var last] } => last.Identifier.ValueText,
            _ => null,
        };

        private static SinkText TextOf(InvocationExpressionSyntax sink, SyntaxNode root)
        {
            foreach (var argument in sink.ArgumentList.Arguments)
            {
                var name = argument.NameColon?.Name.Identifier.ValueText;
                if (argument.Expression is BaseObjectCreationExpressionSyntax created)
                {
                    var type = (created as ObjectCreationExpressionSyntax)?.Type.LastNameText() ?? "";
                    if (name == "formatter" || type.EndsWith("Formatter", StringComparison.Ordinal) || type == "ExpressionTemplate")
                    {
                        return new(
                            IsJson(type) || Text(created.ArgumentList?.Arguments.FirstOrDefault()?.Expression, root) is ['{', ' ', '{', ..], false);
                    }
                }
                else if (name == "formatter" || argument.Expression.LastNameText()?.EndsWith("ormatter", StringComparison.Ordinal) == true)
                {
                    return new(false, false);
                }
                else if (name == "outputTemplate" || Text(argument.Expression, root)?.Contains("{Message") == true)
                {
                    return Text(argument.Expression, root) is { } template ? OfTemplate(template) : new(false, false);
                }
            }

            return new(BareSinks.Contains(sink.InvokedName()!.Identifier.ValueText), false);
        }

        /// <summary>Text as it is written, or as the constant, field or variable of that name in the same file is.</summary>
        private static string? Text(ExpressionSyntax? expression, SyntaxNode root)
        {
            switch (expression)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                    return literal.Token.ValueText;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    return Text(sum.Left, root) is { } left && Text(sum.Right, root) is { } right ? left + right : null;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax when expression.LastNameText() is { } name:
                    var owner = (expression as MemberAccessExpressionSyntax)?.Expression.LastNameText();
                    var declared = root.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                        .Where(v => v.Identifier.ValueText == name
                            && (owner is null || v.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText == owner)).ToArray();
                    return declared is [{ Initializer.Value: var value }] && value is not SimpleNameSyntax ? Text(value, root) : null;
                default:
                    return null;
            }
        }

        /// <summary>Whether the message is shown without quotes, or not at all; and whether the exception is, or the message without it.</summary>
        private static SinkText OfTemplate(string template)
            => new(ShowsBare(template), template.Contains("{Message") && !template.Contains("{Exception"));

        private static bool ShowsBare(string template)
            => Regex.Matches(template, @"\{Message\s*(,[^}:]*)?(:(?<format>[^}]*))?\}").Cast<Match>()
                .All(m => m.Groups["format"].Value.Contains('l'));

        private static bool IsJson(string formatter)
            => JsonFormatters.Any(f => formatter.IndexOf(f, StringComparison.Ordinal) >= 0);

        public override IEnumerable<SinkText> In(ConfigFile file)
            => file.Root is not { } root ? []
                : !file.IsJson ? InSettings(file)
                : ConfigSection.Of(root).Find("Serilog") is { } serilog ? Sinks(serilog)
                : [];

        private static IEnumerable<SinkText> Sinks(ConfigSection section)
            => new[] { "WriteTo", "AuditTo" }.Select(section.Find).OfType<ConfigSection>()
                .SelectMany(s => s.Value is { } only ? [new SinkText(BareSinks.Contains(only), false)] : s.Children.SelectMany(Sink));

        private static IEnumerable<SinkText> Sink(ConfigSection sink)
        {
            var name = sink.Value ?? sink.Find("Name")?.Value;
            if (name is null || Wrappers.Contains(name))
            {
                // "configure" holds sinks, "configureLogger" a logger with some.
                return (sink.Find("Args:configure")?.Children.SelectMany(Sink) ?? [])
                    .Concat(sink.Find("Args:configureLogger") is { } logger ? Sinks(logger) : []);
            }

            return [TextOf(name, sink.Find("Args:outputTemplate")?.Value, FormatterOf(sink))];
        }

        private static string? FormatterOf(ConfigSection sink)
            => sink.Find("Args:formatter") is not { } formatter ? null : formatter.Value ?? formatter.Find("type")?.Value ?? "";

        private static SinkText TextOf(string sink, string? template, string? formatter)
            => formatter is not null ? new(IsJson(formatter.Split(',')[0]), false)
                : template is not null ? OfTemplate(template)
                : new(BareSinks.Contains(sink), false);

        /// <summary><c>serilog:write-to:File.outputTemplate</c> among the <c>appSettings</c> of an XML file.</summary>
        private static IEnumerable<SinkText> InSettings(ConfigFile file)
        {
            return SerilogKey.Of(file).Where(k => k.Head == "write-to").GroupBy(k => (k.Prefix, k.Method)).Select(
                g => TextOf(g.Key.Method, ValueOf(g, "outputTemplate"), ValueOf(g, "formatter")));

            static string? ValueOf(IEnumerable<SerilogKey> sink, string argument) => sink.FirstOrDefault(k => k.Argument == argument)?.Text;
        }
    }
}
