using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// What a wrapper is taken to write to where no framework with templates is referenced: who is behind it is not known, so that it is read as the
/// platform's own framework is.
/// </summary>
internal sealed class WrapperApi : LogApi
{
    public WrapperApi(Compilation compilation)
    {
        ParameterTypes = MelApi.Types(compilation);
        Levels = new LevelReading(this);
    }

    public override string Name => "a wrapper";

    public override ParameterTypes ParameterTypes { get; }

    /// <summary>Found one by one as they are called, so there is no list.</summary>
    public override MethodCatalogue<LogMethod> Methods => MethodCatalogue<LogMethod>.Empty;

    public override TemplateReading Templates { get; } = new(MelGrammar.Instance, HoleCounting.Ordinal, "the call throws")
    {
        ThrowsOnBadTemplate = true,
        OwnKeys = TemplateReading.Keys("OriginalFormat"),
        ReservedKeys = TemplateReading.Keys("OriginalFormat", "Message", "Level", "Timestamp", "Exception", "SourceContext", "EventId"),
    };

    public override LevelReading Levels { get; }

    public override ValueDisplay Display { get; } = new AnyDisplay();

    private sealed class AnyDisplay : ValueDisplay
    {
        public override bool Destructures => true;

        public override bool JoinsItems(ITypeSymbol item) => true;
    }
}
