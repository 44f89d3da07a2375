using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>LOG8002: an object that shows more than should be in a record: a request, a principal, options, or one with classified members.</summary>
internal sealed class WholeObject : LogCallRule, IPropertyKeyRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.WholeObject,
        "Object with private content is logged",
        "'{0}' shows {1}: log the members that matter",
        Categories.Privacy,
        DiagnosticSeverity.Info,
        "Requests, principals and options carry credentials, cookies and personal data. Logged as a whole, all of it is in the record.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override bool IsOfValues => true;

    public override ImmutableArray<NoFix> NoFixes => ImmutableArray<NoFix>.Empty;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(SecretNames.Names, SecretNames.AllowedNames);

    public override void Check(LogCall call, RuleContext context)
    {
        if (!call.Api.Templates.HasNamedHoles || call.Method.Kind == LogMethodKind.ScopeState)
        {
            return;
        }

        if (call.Template is { Errors.IsEmpty: true } && call.IsParsed)
        {
            CheckHoles(call, context);
        }
        else if (call.TemplateOperation is { ConstantValue.HasValue: false } template)
        {
            foreach (var shown in ShownValues.In(template, context.CancellationToken))
            {
                Report(shown.Value.Type, ContentShown.InText, shown.Whole.Syntax.GetLocation(), shown.Value.Syntax.ToString(), call.Api, context);
            }
        }
    }

    /// <summary>A property whose value is stored in parts: <c>ForContext("User", user, destructureObjects: true)</c>.</summary>
    public void Check(PropertyKeys keys, RuleContext context)
    {
        foreach (var property in keys.Values.Where(v => keys.Method.Key >= 0 && v.IsDestructured == true))
        {
            var value = property.Value.Unwrap();
            Report(value.Type, ContentShown.InParts, value.Syntax.GetLocation(), value.Syntax.ToString(), null, context);
        }
    }

    /// <summary>By which code binds options to a type, or asks for them.</summary>
    private static readonly string[] OptionTypes = ["IOptions", "IOptionsSnapshot", "IOptionsMonitor", "Configure", "AddOptions"];

    private void CheckHoles(LogCall call, RuleContext context)
    {
        var holes = call.Template!.Holes;
        for (var i = 0; i < holes.Length && i < MaxPlaces; i++)
        {
            var isApart = holes[i].Operator == "@" && call.Api.Display.Destructures;
            if (holes[i].Operator == "@" && !isApart)
            {
                continue;
            }

            var shown = isApart ? ContentShown.InParts : holes[i].Operator == "$" ? ContentShown.InText : ContentShown.InText | ContentShown.InItems;
            var value = call.ValueOf(holes[i]);

            // What is written in the call is judged member by member.
            if (value?.Value is not IAnonymousObjectCreationOperation)
            {
                Report(
                    value?.Type, shown, call.Locate(holes[i].Span, context.CancellationToken), "{" + holes[i].Name + "}", call.Api, context);
            }
        }
    }

    private void Report(ITypeSymbol? type, ContentShown shown, Location place, string name, LogApi? api, RuleContext context)
    {
        if (type is not null && (new ObjectContent(SecretNames.In(context)).Of(type, shown) ?? OfOptions(type, shown, context)) is { } content
            && !(api is not { Display.AlwaysDestructures: false } && shown == ContentShown.InParts && IsTransformed(type, context)))
        {
            context.Report(this, place, name, content);
        }
    }

    /// <summary>What an object shows that the program's options are bound to.</summary>
    private static string? OfOptions(ITypeSymbol type, ContentShown shown, RuleContext context)
        => (shown & ContentShown.InParts) != 0 && type is { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false }
            && OptionTypes.Any(o => CodeMentions.Of(context.Model.Compilation).Contain($"{o}<{type.Name}>", context.CancellationToken))
            ? ObjectContent.OfOptions(type)
            : null;

    /// <summary>Whether the set-up of logging says what is stored of the type.</summary>
    private static bool IsTransformed(ITypeSymbol type, RuleContext context)
        => CodeMentions.Of(context.Model.Compilation).Contain($"ByTransforming<{type.Name}", context.CancellationToken);
}
