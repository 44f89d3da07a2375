namespace LogAnalyzers.Rules;

/// <summary>The steps of a migration: what a fix changes beside the code. Each is reviewed, and released, by itself.</summary>
internal enum MigrationStep
{
    /// <summary>Nothing that is said changes: prints become records, text becomes templates, values and placeholders agree.</summary>
    SaysTheSame,

    /// <summary>Exceptions and levels that were missing come, records that were not there, categories; what was mixed up is put right.</summary>
    SaysMore,

    /// <summary>The team's taste: how names and members are spelt, which dashboards may ask for; guards.</summary>
    Taste,
}
