// Guards against: reporting text that is written once and only chosen at run time as a run-time template (LOG2002).
using System;
using System.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Shop.Texts
{
    internal static class Events
    {
        public const string Started = "Import {ImportId} started";
        public static readonly string Finished = "Import {ImportId} finished";
        public static string Skipped { get; } = "Import {ImportId} skipped";
        public static string Failed => "Import {ImportId} failed";
    }

    /// <summary>As the designer generates it.</summary>
    internal class Resources
    {
        private static ResourceManager? resourceMan;

        internal static ResourceManager ResourceManager => resourceMan ??= new ResourceManager("Shop.Texts.Resources", typeof(Resources).Assembly);

        internal static string ImportStarted => ResourceManager.GetString("ImportStarted")!;
    }

    public sealed class Importer(ILogger<Importer> logger, IStringLocalizer<Importer> localizer)
    {
        public void Run(Guid importId, bool again, int state, string? note)
        {
            logger.LogInformation(Events.Started, importId);
            logger.LogInformation(again ? Events.Skipped : Events.Finished, importId);
            logger.LogError(Events.Failed, importId);
            logger.LogInformation(Resources.ImportStarted, importId);
            logger.LogInformation(Resources.ResourceManager.GetString("ImportStarted") ?? Events.Started, importId);
            logger.LogInformation(localizer["Import {ImportId} started"], importId);
            logger.LogInformation(localizer["Started"].Value, importId);
            logger.LogInformation(state switch
            {
                0 => "Import {ImportId} waits",
                1 => "Import {ImportId} runs",
                _ => throw new ArgumentOutOfRangeException(nameof(state)),
            }, importId);

            string text;
            if (note is null)
            {
                text = "No note on {ImportId}";
            }
            else
            {
                text = "A note on {ImportId}";
            }

            logger.LogInformation(text, importId);
            logger.LogError(new InvalidOperationException(note), null);
        }
    }
}
