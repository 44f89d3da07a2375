using LogAnalyzers.Calls;

namespace LogAnalyzers.Rules;

/// <summary>A rule that looks at the keys of properties as it does at placeholders: those of loggers, scopes, contexts and enrichers.</summary>
internal interface IPropertyKeyRule
{
    void Check(PropertyKeys keys, RuleContext context);
}
