using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>What any rule may see and do, wherever it looks: report, read its options, ask for the frameworks.</summary>
internal abstract class ReportContext
{
    /// <summary>In a diagnostic's properties where it is about no log call: fixes of log calls leave it alone.</summary>
    public const string NoCallMark = "NoLogCall";

    private readonly Action<Diagnostic> _report;

    protected ReportContext(LogFrameworks frameworks, OptionReader options, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        Frameworks = frameworks;
        Options = options;
        _report = report;
        CancellationToken = cancellationToken;
    }

    public LogFrameworks Frameworks { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>For what is found once for a whole project; a rule asks <see cref="Get"/>.</summary>
    public OptionReader Options { get; }

    /// <summary>The additional files of the project, configuration among them.</summary>
    public ImmutableArray<AdditionalText> Files => Options.Files;

    /// <summary>The option's value for the file being analysed; its default where unset or senseless.</summary>
    public abstract T Get<T>(Option<T> option);

    /// <inheritdoc cref="OptionReader.BuildProperty"/>
    public string? BuildProperty(string name) => Options.BuildProperty(name);

    /// <summary>Why no fix of a rule is offered here, whatever the rule itself finds; null where that is the rule's to say.</summary>
    protected NoFix? NoFix { get; init; }

    public void Report(Rule rule, Location location, params object[] messageArgs) => Report(rule, null, location, messageArgs);

    /// <summary>Reports, and says why no fix is offered.</summary>
    /// <param name="noFix">One of the rule's <see cref="Rule.NoFixes"/>; null where a fix is offered.</param>
    public void Report(Rule rule, NoFix? noFix, Location location, params object[] messageArgs)
    {
        if (IsTold(rule, location, out var properties))
        {
            Report(Diagnostic.Create(DescriptorOf(rule, noFix), location, properties, messageArgs));
        }
    }

    /// <summary>Reports, with what the fix needs to know.</summary>
    /// <inheritdoc cref="Report(Rule, NoFix?, Location, object[])"/>
    public void Report(
        Rule rule, NoFix? noFix, Location location, ImmutableDictionary<string, string?> forFix, params object[] messageArgs)
    {
        if (IsTold(rule, location, out var properties))
        {
            Report(Diagnostic.Create(DescriptorOf(rule, noFix), location, properties.AddRange(forFix), messageArgs));
        }
    }

    /// <summary>Reports what is no log call, such as a property's key, in the rule's words for it.</summary>
    /// <param name="words">The rule's descriptor with another message.</param>
    /// <inheritdoc cref="Report(Rule, NoFix?, Location, object[])"/>
    public void ReportInWords(Rule rule, DiagnosticDescriptor words, NoFix? noFix, Location location, params object[] messageArgs)
    {
        if (IsTold(rule, location, out var properties))
        {
            Report(Diagnostic.Create(noFix?.In(words) ?? words, location, properties.Add(NoCallMark, ""), messageArgs));
        }
    }

    /// <summary>Reports at one place what several others have a part in.</summary>
    public void Report(Rule rule, Location location, IEnumerable<Location> others, params object[] messageArgs)
    {
        if (IsTold(rule, location, out var properties))
        {
            Report(Diagnostic.Create(DescriptorOf(rule, null), location, others, properties, messageArgs));
        }
    }

    /// <summary>Reports what can only be suggested, whatever the rule's own severity is.</summary>
    public void Suggest(Rule rule, Location location, params object[] messageArgs) => Suggest(rule, null, location, messageArgs);

    /// <inheritdoc cref="Report(Rule, NoFix?, Location, object[])"/>
    public void Suggest(Rule rule, NoFix? noFix, Location location, params object[] messageArgs)
    {
        if (IsTold(rule, location, out var properties))
        {
            Report(Diagnostic.Create(DescriptorOf(rule, noFix), location, DiagnosticSeverity.Info, null, properties, messageArgs));
        }
    }

    /// <summary>Reports what is no mistake: with properties for tools, and nothing to know it again by, so that no baseline has it.</summary>
    public void ReportFact(Rule rule, Location location, ImmutableDictionary<string, string?> properties, params object[] messageArgs)
        => Report(Diagnostic.Create(rule.Descriptor, location, properties, messageArgs));

    protected void Report(Diagnostic diagnostic) => _report(diagnostic);

    /// <summary>By what a finding is known again; null where it can't be.</summary>
    protected virtual string? FingerprintOf(Rule rule, Location location) => Fingerprint.Of(rule.Id, location, CancellationToken);

    /// <summary>Whether a finding is to be told: nobody has switched it off under another name.</summary>
    /// <param name="properties">Those of its diagnostic.</param>
    private bool IsTold(Rule rule, Location location, out ImmutableDictionary<string, string?> properties)
    {
        properties = ImmutableDictionary<string, string?>.Empty;
        if (SwitchedOff.Contains(RuleTwins.Of(rule.Id), location, CancellationToken))
        {
            return false;
        }

        properties = properties.Add(FingerprintOf(rule, location));
        return true;
    }

    private DiagnosticDescriptor DescriptorOf(Rule rule, NoFix? noFix)
        => rule.HasFix && (NoFix ?? noFix) is { } reason ? reason.In(rule.Descriptor) : rule.Descriptor;
}
