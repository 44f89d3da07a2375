namespace LogAnalyzers.Configuration;

/// <summary>Which program reads a configuration file, as far as its name and its root tell.</summary>
internal enum ConfigFileKind
{
    /// <summary><c>appsettings*.json</c> and <c>*.settings*.json</c>, which the hosts of Microsoft.Extensions.Hosting read by themselves.</summary>
    AppSettings,

    /// <summary>Any other JSON file.</summary>
    Json,

    /// <summary>XML with the root <c>nlog</c>, or a file of that name whose root cannot be read.</summary>
    NLog,

    /// <summary>XML with the root <c>log4net</c>, or a file of that name whose root cannot be read.</summary>
    Log4Net,

    /// <summary>XML with the root <c>configuration</c>: <c>App.config</c>, <c>Web.config</c> and what they are made of.</summary>
    AppConfig,

    /// <summary>Any other XML file.</summary>
    Xml,
}
