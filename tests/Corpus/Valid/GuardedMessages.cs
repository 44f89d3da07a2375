// Guards against: LOG2018 in code that asks for the level itself, and on texts that cost nothing.
using System;
using System.Collections.Generic;
using log4net;

namespace Shop.Legacy;

public sealed class Importer
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Importer));

    private static bool IsDebugEnabled => Log.IsDebugEnabled;

    public void Import(string file, IReadOnlyList<string> lines)
    {
        Log.Info("Import starts");
        Log.Info("Import " + "of everything");
        Log.InfoFormat("Importing {0} with {1} lines", file, lines.Count);
        if (Log.IsDebugEnabled)
        {
            foreach (var line in lines)
            {
                Log.Debug("Line: " + line);
            }
        }

        if (IsDebugEnabled && lines.Count > 0)
        {
            Log.Debug($"First: {lines[0]}");
        }

        try
        {
            Log.Info(lines);
        }
        catch (Exception exception)
        {
            Log.Error("Import failed", exception);
        }

        Trace(lines.Count);
    }

    private static void Trace(int count)
    {
        if (!Log.IsDebugEnabled)
        {
            return;
        }

        Log.Debug($"{count} lines");
    }
}
