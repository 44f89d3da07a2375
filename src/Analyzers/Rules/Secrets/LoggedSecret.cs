using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>LOG8001: a secret in a log call, a scope, a property or a print.</summary>
internal sealed class LoggedSecret : LogCallRule, IPropertyKeyRule, IPrintReader
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LoggedSecret,
        "Secret is logged",
        "'{0}' is a secret {1}: log '***' in its place, or leave it out",
        Categories.Privacy,
        DiagnosticSeverity.Warning,
        "A record is copied, sent, stored and read by many. Who finds a password, a key or a token there has what it opens.");

    /// <summary>What a call without its value would no longer do.</summary>
    public static readonly NoFix HasEffect = new("evaluating the value may do something");

    /// <summary>What takes the value is for another type.</summary>
    public static readonly NoFix TakesNoText = new("the value is no text, and '***' can't take its place");

    /// <summary>The compiler warns of what nobody reads.</summary>
    public static readonly NoFix Unread = new("nothing else would read the variable");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.SaysMore;

    public override bool IsOfValues => true;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(SecretNames.Names, SecretNames.AllowedNames);

    public override ImmutableArray<NoFix> NoFixes
        => base.NoFixes.AddRange(ImmutableArray.Create(NoFix.OfDefinition, NoFix.Elsewhere, HasEffect, TakesNoText, Unread, NoFix.LostComment));

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Operation is null || call.Method.Kind == LogMethodKind.Definition)
        {
            CheckDefinition(call, context);
            return;
        }

        // Those of keys are looked at on their own.
        var shown = KeysOf(call, context) is null ? ShownIn(call, context).ToArray() : [];
        if (shown.Length > 0)
        {
            Report(shown, TextOf(call, context.CancellationToken), context);
        }
    }

    /// <summary>Whether a call shows a secret, or a method that is defined by its template would be reported to.</summary>
    public static bool IsIn(LogCall call, RuleContext context)
        => call.Operation is not null && call.Method.Kind != LogMethodKind.Definition
            && (Find(ShownIn(call, context), TextOf(call, context.CancellationToken), context).Count > 0
                || (call.Template is { Errors.IsEmpty: true } template && new SecretFinder(SecretNames.In(context), template.Text) is var finder
                    && template.Holes.Any(h => finder.IsSecret(h.PropertyName, call.ValueOf(h)?.Type, true))));

    public void Check(PrintCall print, RuleContext context)
    {
        var values = print.Category is { } category ? print.Values.Insert(0, category) : print.Values;
        if (values.IsEmpty)
        {
            return;
        }

        var shown = print.Form == PrintForm.Composite && print.ValuesKnown && values[0].ConstantValue is { HasValue: true, Value: string format }
            ? ShownValues.InFormat(format, values.RemoveAt(0), context.CancellationToken)
            : values.SelectMany(v => ShownValues.In(v, context.CancellationToken));
        var text = TextIn(print.Operation);
        var found = Find(shown, text, context);
        if (found.Count == 0 || !PrintRules.Report(print, context))
        {
            return;
        }

        var mayBeProduct = MayBeProduct(print, context);
        if (mayBeProduct)
        {
            found.RemoveAll(f => AskedSecrets.IsMade(f.Shown.Value, context.CancellationToken));
        }

        // "Your passphrase: ..." is handed to who asked for it; no release build writes debug output.
        Report(found, context, isSuggestion: mayBeProduct || print.Target == PrintTarget.Debug || AskingWords.SpeakTo(text));
    }

    /// <summary>
    /// Whether it is no log that the print belongs into, as far as is known: of a tool, a sample, a program without logging, where an option chose
    /// the output. What it prints may be what it was called for.
    /// </summary>
    private static bool MayBeProduct(PrintCall print, RuleContext context)
        => context.Frameworks.Apis.IsEmpty || ToolOutput.Contains(print, context) || SampleProjects.Contain(context.BuildProperty)
            || OutputChoice.Contains(print.Syntax);

    /// <summary>The values of properties. What interpolated text holds is looked at with the call.</summary>
    public void Check(PropertyKeys keys, RuleContext context)
    {
        if (keys.Method.Text < 0)
        {
            Report(keys.Values.SelectMany(v => Keyed(v, context.CancellationToken)), "", context);
        }
    }

    private static IEnumerable<ShownValue> Keyed(PropertyValue property, CancellationToken cancellationToken)
        => ShownValues.In(property.Value, cancellationToken).Select(s => WithKey(s, property.Key, "its key"))
            .Select(s => property.Carrier is { } carrier ? s with { Whole = carrier, IsElsewhere = true } : s);

    private static ShownValue WithKey(ShownValue shown, string? key, string kind)
        => shown is { IsAlone: true, Key: null } && key is not null ? shown with { Key = key, KeyOf = kind } : shown;

    /// <summary>The values of a call, each with the name that its placeholder, key or parameter gives it.</summary>
    private static IEnumerable<ShownValue> ShownIn(LogCall call, RuleContext context)
    {
        var cancellationToken = context.CancellationToken;
        var invocation = (IInvocationOperation)call.Operation!;
        if (call.Method.Kind == LogMethodKind.Generated)
        {
            return InGenerated(call, invocation, cancellationToken);
        }

        if (call.Method.Kind == LogMethodKind.ScopeState && call.State is { } state)
        {
            return KeysOf(call, context) is { } keys ? keys.Values.SelectMany(v => Keyed(v, cancellationToken))
                : ShownValues.In(state, cancellationToken);
        }

        var shown = new List<ShownValue>();
        if (call.State is not null)
        {
            shown.AddRange(ShownValues.In(call.State, cancellationToken));
        }
        else if (call.TemplateOperation is { ConstantValue.HasValue: false } template)
        {
            shown.AddRange(ShownValues.In(template, cancellationToken));
        }

        if (!call.Api.Templates.HasNamedHoles && call.Arguments.All(a => a.Value is not null))
        {
            shown.AddRange(ShownValues.InFormat(
                call.TemplateText, call.Arguments.Select(a => a.Value!).ToImmutableArray(), cancellationToken));
            return shown;
        }

        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Value is { } value)
            {
                var hole = HoleOf(call, i);
                shown.AddRange(ShownValues.In(value, cancellationToken).Select(s => WithKey(s, hole, "its placeholder")));
            }
        }

        if (!call.ArgumentsKnown && ValuesAsArray(call, invocation) is { } header)
        {
            shown.AddRange(ShownValues.In(header, cancellationToken));
        }

        return shown;
    }

    /// <summary>
    /// The values of a header, which C# takes for the whole array of values where they are the only one, as they convert to an array of texts.
    /// </summary>
    private static IOperation? ValuesAsArray(LogCall call, IInvocationOperation invocation)
    {
        var value = call.Method.Arguments >= 0 ? invocation.ArgumentAt(call.Method.Arguments)?.Value : null;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value?.Type is { Name: "StringValues", ContainingNamespace.Name: "Primitives" } ? value : null;
    }

    /// <summary>The properties of a scope that is opened with them; null for other calls.</summary>
    private static PropertyKeys? KeysOf(LogCall call, RuleContext context)
        => call.Method.Kind == LogMethodKind.ScopeState
            ? PropertyKeys.FindAll(call.Operation, context.Frameworks, context.Model, context.CancellationToken)
            : null;

    private static string? HoleOf(LogCall call, int value)
        => call is { Template.Errors.IsEmpty: true, IsParsed: true, Binding: { } binding } && binding.ValueOfHole.IndexOf(value) is >= 0 and var at
            ? call.Template.Holes[at].PropertyName
            : null;

    /// <summary>What the generated code does with a parameter is the definition's, and reported there.</summary>
    private static IEnumerable<ShownValue> InGenerated(LogCall call, IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && parameter.Ordinal != call.Method.Logger
                && parameter.Ordinal != call.Method.Level && parameter.Ordinal != call.Method.Exception
                && !(call.Api.HasExtendedGenerator && IsHeeded(parameter))
                && !(!parameter.DeclaringSyntaxReferences.IsEmpty && SecretNames.Default.Judge(parameter.Name) == SecretVerdict.Secret))
            {
                foreach (var shown in ShownValues.In(argument.Value, cancellationToken))
                {
                    yield return WithKey(shown, parameter.Name, "the parameter");
                }
            }
        }
    }

    /// <summary>Whether the generator redacts the parameter, or what it is told to take from it.</summary>
    private static bool IsHeeded(IParameterSymbol parameter)
        => DataClasses.Of(parameter) is not null || parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "LogPropertiesAttribute"
            or "TagProviderAttribute");

    private void CheckDefinition(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true, Holes: { IsEmpty: false } holes } template)
        {
            return;
        }

        var method = call.Syntax.Parent?.Parent is { } declaration && call.Operation is null
            ? context.Model.GetDeclaredSymbol(declaration, context.CancellationToken) as IMethodSymbol
            : null;
        var finder = new SecretFinder(SecretNames.In(context), template.Text);
        for (var i = 0; i < holes.Length && i < MaxPlaces; i++)
        {
            var parameter = method?.Parameters.FirstOrDefault(p => string.Equals(p.Name, holes[i].PropertyName, StringComparison.OrdinalIgnoreCase));
            if (parameter is not null && call.Api.HasExtendedGenerator && IsHeeded(parameter))
            {
                continue;
            }

            var type = parameter?.Type ?? (call.Binding is { IsComplete: true } binding ? call.Arguments[binding.ValueOfHole[i]].Type : null);
            var why = parameter is not null && DataClasses.Of(parameter) is { } attribute ? $"by '[{attribute}]', which is not heeded here"
                : finder.IsSecret(holes[i].PropertyName, type, parameter is not null) ? "by its name"
                : null;
            if (why is not null)
            {
                context.Report(
                    this, NoFix.OfDefinition, call.Locate(holes[i].Span, context.CancellationToken), holes[i].PropertyName, why);
            }
        }
    }

    private void Report(IEnumerable<ShownValue> shown, string text, RuleContext context)
        => Report(Find(shown, text, context), context, isSuggestion: false);

    private static List<FoundSecret> Find(IEnumerable<ShownValue> shown, string text, RuleContext context)
    {
        SecretFinder? finder = null;
        var found = new List<FoundSecret>();
        foreach (var value in shown)
        {
            finder ??= new(SecretNames.In(context), text);
            if (finder.Find(value) is { } secret && found.TrueForAll(f => f.Syntax != secret.Syntax)
                && !AskedSecrets.Are(secret.Syntax, context.CancellationToken))
            {
                found.Add(secret);
            }
        }

        return found;
    }

    private void Report(List<FoundSecret> found, RuleContext context, bool isSuggestion)
    {
        foreach (var secret in found.Take(MaxPlaces))
        {
            var noFix = LoggedSecretEdit.WhyNot(secret.Shown.Whole, secret.Shown.IsElsewhere, context.Model);
            if (isSuggestion || secret.IsDoubtful || AskedSecrets.AreInsteadOfSent(secret.Syntax, c => IsRecord(c, context)))
            {
                context.Suggest(this, noFix, secret.Syntax.GetLocation(), secret.Display, secret.Why);
            }
            else
            {
                context.Report(this, noFix, secret.Syntax.GetLocation(), secret.Display, secret.Why);
            }
        }
    }

    private static bool IsRecord(InvocationExpressionSyntax call, RuleContext context)
        => (context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation operation && context.Find(operation) is not null)
            || call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" } };

    /// <summary>The constant text that stands around the values.</summary>
    private static string TextOf(LogCall call, CancellationToken cancellationToken)
        => call.Text ?? (call.TextSource(cancellationToken)?.Making is { } making ? TextIn(making) : "");

    private static string TextIn(IOperation operation)
        => string.Concat(operation.Descendants().Where(o => o is ILiteralOperation { ConstantValue: { HasValue: true, Value: string } })
            .Select(o => " " + o.ConstantValue.Value));
}
