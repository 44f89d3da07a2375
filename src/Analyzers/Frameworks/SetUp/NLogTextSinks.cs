using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>NLog's console and file targets, whose layout is text unless it is a <c>JsonLayout</c>.</summary>
internal sealed class NLogTextSinks : TextSinks
{
    private const string Layout = "Layout";

    private const string Json = "new JsonLayout { {0} = true, Attributes = { new JsonAttribute(\"time\", \"${longdate}\"), "
        + "new JsonAttribute(\"level\", \"${level}\"), new JsonAttribute(\"logger\", \"${logger}\"), new JsonAttribute(\"message\", \"${message}\"), "
        + "new JsonAttribute(\"exception\", \"${exception:format=tostring}\") } }";

    private static readonly string[] Types = ["Console", "ColoredConsole", "File"];

    public override bool IsCandidate(IMethodSymbol method)
        => method.MethodKind == MethodKind.Constructor
            ? method.ContainingType is { Name: "ConsoleTarget" or "ColoredConsoleTarget" or "FileTarget", ContainingNamespace: { Name: "Targets",
                ContainingNamespace.Name: "NLog" } }
            : method is { Name: "WriteToConsole" or "WriteToColoredConsole" or "WriteToFile" }
                && method.ContainingType.Name == "SetupLoadConfigurationExtensions";

    public override TextSink? Of(IOperation operation, SettingsProject project)
    {
        IOperation? layout = null;
        var isSet = false;
        if (operation is IInvocationOperation call)
        {
            var given = call.Arguments.FirstOrDefault(a => a is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "layout" });
            (layout, isSet) = (given?.Value, given is not null);
        }
        else if (operation is not IObjectCreationOperation creation || !MadeObject.Read(creation, Set))
        {
            return null;
        }
        else
        {
            foreach (var set in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
            {
                Set((set.Target as IPropertyReferenceOperation)?.Property.Name ?? "", set.Value);
            }
        }

        if (isSet && !IsText(layout))
        {
            return null;
        }

        var properties = NLogApi.IncludingOf(project.Compilation);
        return new(operation, "The target writes text: a reader by program gets no properties of a record, as its layout is no JsonLayout")
        {
            Setting = properties is null ? null : (operation is IInvocationOperation ? "layout" : Layout, Json.Replace("{0}", properties)),
            LacksJson = properties is null,
            Place = layout?.Syntax,
            Namespaces = ImmutableArray.Create("NLog.Layouts"),
        };

        void Set(string name, IOperation? value)
        {
            if (name == Layout)
            {
                (layout, isSet) = (value, true);
            }
        }
    }

    public override IEnumerable<SettingFault> In(ConfigFile file, SettingsProject project)
    {
        if (!project.Frameworks.Apis.Any(a => a is NLogApi) || file.Root is not { } root || file.Error is not null)
        {
            return [];
        }

        return !file.IsJson ? file.Sections("nlog").SelectMany(InXml)
            : file.Kind == ConfigFileKind.AppSettings && project.References(NLogJsonSettings.Package)
                && ConfigSection.Of(root).Find("NLog:targets") is { } targets ? NLogJsonSettings.Targets(targets).SelectMany(InJson)
            : [];
    }

    /// <summary>Whether a layout is known to be text that is no JSON.</summary>
    private static bool IsText(IOperation? layout)
    {
        var value = layout;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IObjectCreationOperation { Type.Name: "SimpleLayout", Arguments: [{ Value: var text }] } ? IsText(text)
            : value?.ConstantValue is { HasValue: true, Value: string constant } && IsText(constant);
    }

    private static bool IsText(string layout) => !layout.TrimStart().StartsWith("{", StringComparison.Ordinal) && !layout.Contains("json");

    private static IEnumerable<SettingFault> InXml(ConfigNode root)
        => root.Elements().Where(e => e.IsElement("targets") || e.IsElement("appenders")).SelectMany(e => e.SelfAndDescendants())
            .Where(e => e.Kind == ConfigNodeKind.Element && Types.Contains(e.Attribute("type"), StringComparer.OrdinalIgnoreCase)
                && !e.Elements().Any(c => c.IsElement("layout")) && IsText(e.Attribute("layout") ?? "")
                && SettingNodes.IsText("x" + e.Attribute("layout")?.Replace("${", "{")))
            .Select(e => new SettingFault(XmlSettings.Attribute(e, "type")!.ValueSpan, MessageOf(e.Attribute("type")!)));

    private static IEnumerable<SettingFault> InJson(ConfigSection target)
        => target.Find("type")?.Leaves.FirstOrDefault() is { Value: { } type } leaf && Types.Contains(type, StringComparer.OrdinalIgnoreCase)
            && (target.Find("layout") is not { } layout || (layout.Children.IsEmpty && IsText(layout.Value ?? "")))
            ? [new(leaf.ValueSpan, MessageOf(type))]
            : [];

    private static string MessageOf(string type)
        => $"The target '{type}' writes text: a reader by program gets no properties of a record, as its layout is no JsonLayout";
}
