using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Moves the events of each LogEvents.Unshipped*.txt of a folder to the LogEvents.Shipped*.txt beside it, and takes out what is removed. Compiled by
/// MSBuild where it is asked for, in C# 7.3.
/// </summary>
public class ShipEvents : Task
{
    private const string Shipped = "LogEvents.Shipped.";
    private const string Unshipped = "LogEvents.Unshipped.";
    private const string Removed = "*REMOVED*";
    private const string Header = "# LogAnalyzers: events 1";

    /// <summary>That of the project.</summary>
    [Required]
    public string Folder { get; set; }

    public override bool Execute()
    {
        var files = Directory.GetFiles(Folder, Unshipped + "*txt").OrderBy(f => f, StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            // A solution has projects without a contract.
            Log.LogMessage(
                MessageImportance.High, "There is no {0}txt in {1}: -t:LogAnalyzersBeginContract makes it.", Unshipped, Folder);
        }

        try
        {
            Ship(files);
        }
        catch (Exception exception)
            when (exception is IOException || exception is UnauthorizedAccessException || exception is DecoderFallbackException)
        {
            Log.LogError(null, "LOGPKG006", null, Folder, 0, 0, 0, 0, exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private void Ship(string[] files)
    {
        var unshipped = files.Select(EventFile.Read).ToArray();
        var shipped = unshipped.Select(u => ShippedOf(u)).ToList();

        // What is removed is so from all of them, as the compiler reads it: also from one that nothing is added to.
        shipped.AddRange(Directory.GetFiles(Folder, Shipped + "*txt").OrderBy(f => f, StringComparer.Ordinal)
            .Where(f => shipped.All(s => s.Path != f)).Select(EventFile.Read));
        foreach (var file in unshipped.Concat(shipped).Where(f => f.IsOfNewerVersion))
        {
            Log.LogError(null, "LOGPKG006", null, file.Path, 1, 1, 0, 0, "A newer version of the package wrote the file; nothing is shipped.");
        }

        foreach (var file in unshipped.Concat(shipped).Where(f => f.Conflict > 0))
        {
            Log.LogError(null, "LOGPKG006", null, file.Path, file.Conflict, 1, 0, 0, "A merge has left its marks here; nothing is shipped.");
        }

        if (Log.HasLoggedErrors)
        {
            return;
        }

        CheckLines(unshipped, shipped);
        if (Log.HasLoggedErrors)
        {
            return;
        }

        var removed = new HashSet<string>(unshipped.SelectMany(u => u.Entries).Where(e => e.IsRemoved).Select(e => e.Key), StringComparer.Ordinal);
        for (var i = 0; i < shipped.Count; i++)
        {
            var added = i < unshipped.Length ? unshipped[i].Entries.Where(e => !e.IsRemoved).ToArray() : new Entry[0];
            var kept = shipped[i].Entries.Where(e => !removed.Contains(e.Key)).ToArray();
            var gone = shipped[i].Entries.Count - kept.Length;

            // The new ones are written first: what is interrupted has lost nothing, and can be done again.
            if (added.Length + gone > 0 || (i < unshipped.Length && unshipped[i].Entries.Count > 0))
            {
                shipped[i].Write(kept.Concat(added));
            }

            if (gone > 0 || i < unshipped.Length)
            {
                Log.LogMessage(MessageImportance.High, "{0}: {1} events added, {2} removed", shipped[i].Path, added.Length, gone);
            }
        }

        foreach (var file in unshipped.Where(u => u.Entries.Count > 0))
        {
            file.Write(Enumerable.Empty<Entry>());
        }
    }

    /// <summary>What is no event, or removes none, would be lost with the file's lines.</summary>
    private void CheckLines(EventFile[] unshipped, List<EventFile> shipped)
    {
        var known = new HashSet<string>(
            shipped.Concat(unshipped).SelectMany(s => s.Entries).Where(e => !e.IsRemoved).Select(e => e.Key), StringComparer.Ordinal);
        foreach (var file in unshipped)
        {
            foreach (var entry in file.Entries.Where(e => e.Line.IndexOf(": ", StringComparison.Ordinal) <= 0))
            {
                Log.LogError(null, "LOGPKG006", null, file.Path, 1, 1, 0, 0, "'{0}' is no event; nothing is shipped.", entry.Line);
            }

            foreach (var entry in file.Entries.Where(e => e.IsRemoved && !known.Contains(e.Key)))
            {
                Log.LogError(
                    null, "LOGPKG006", null, file.Path, 1, 1, 0, 0, "'{0}' removes no event that was shipped; nothing is shipped.", entry.Line);
            }
        }
    }

    private EventFile ShippedOf(EventFile unshipped)
    {
        var path = Path.Combine(Folder, Shipped + Path.GetFileName(unshipped.Path).Substring(Unshipped.Length));
        return File.Exists(path) ? EventFile.Read(path) : EventFile.Empty(path, unshipped);
    }

    /// <summary>A line with the comments above it.</summary>
    private sealed class Entry
    {
        public string Line;
        public string[] Comments;

        public bool IsRemoved
        {
            get { return Line.StartsWith(Removed, StringComparison.Ordinal); }
        }

        /// <summary>The event as the compiler reads it: of several blanks outside of quotes one counts.</summary>
        public string Key
        {
            get
            {
                var key = new StringBuilder();
                var isQuoted = false;
                var line = IsRemoved ? Line.Substring(Removed.Length).Trim() : Line;
                for (var i = 0; i < line.Length; i++)
                {
                    if (isQuoted && line[i] == '\\' && i + 1 < line.Length)
                    {
                        key.Append(line[i++]);
                    }
                    else if (line[i] == '"')
                    {
                        isQuoted = !isQuoted;
                    }

                    var isBlank = !isQuoted && (line[i] == ' ' || line[i] == '\t');
                    if (!isBlank || key[key.Length - 1] != ' ')
                    {
                        key.Append(isBlank ? ' ' : line[i]);
                    }
                }

                return key.ToString();
            }
        }
    }

    private sealed class EventFile
    {
        public readonly List<Entry> Entries = new List<Entry>();
        public string Path;

        /// <summary>The line, from 1, at which a merge has left its marks; 0 for none.</summary>
        public int Conflict;

        public bool IsOfNewerVersion
        {
            get
            {
                int version;
                return _head.Any(h => int.TryParse(h.Substring(h.LastIndexOf(' ') + 1), out version) && version != 1);
            }
        }

        private List<string> _head = new List<string>();
        private string[] _tail = new string[0];
        private Encoding _encoding = new UTF8Encoding(false);
        private string _newLine = "\n";

        public static EventFile Empty(string path, EventFile like)
        {
            return new EventFile { Path = path, _encoding = like._encoding, _newLine = like._newLine };
        }

        public static EventFile Read(string path)
        {
            var file = new EventFile { Path = path };
            string text;
            using (var reader = new StreamReader(path, new UTF8Encoding(false, true), true))
            {
                text = reader.ReadToEnd();
                file._encoding = reader.CurrentEncoding;
            }

            file._newLine = text.Contains("\r\n") ? "\r\n" : "\n";
            var comments = new List<string>();
            var number = 0;
            foreach (var line in text.Split('\n').Select(l => l.Trim()))
            {
                number++;
                if (line.StartsWith("<<<<<<< ", StringComparison.Ordinal) || line.StartsWith(">>>>>>> ", StringComparison.Ordinal)
                    || line.StartsWith("||||||| ", StringComparison.Ordinal) || line == "=======")
                {
                    file.Conflict = file.Conflict == 0 ? number : file.Conflict;
                }
                else if (line.StartsWith("#", StringComparison.Ordinal) && line.StartsWith("# LogAnalyzers: events", StringComparison.Ordinal))
                {
                    file._head.Add(line);
                }
                else if (line.Length == 0 || line[0] == '#')
                {
                    comments.Add(line);
                }
                else
                {
                    file.Entries.Add(new Entry { Line = line, Comments = comments.ToArray() });
                    comments.Clear();
                }
            }

            file._tail = comments.ToArray();
            return file;
        }

        public void Write(IEnumerable<Entry> entries)
        {
            var lines = new List<string>(_head.Count > 0 ? _head : new List<string> { Header });
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in entries.OrderBy(e => e.Line, StringComparer.Ordinal).Where(e => written.Add(e.Line)))
            {
                lines.AddRange(entry.Comments);
                lines.Add(entry.Line);
            }

            lines.AddRange(_tail.Where(t => t.Length > 0));
            File.WriteAllText(Path, string.Concat(lines.Select(l => l + _newLine)), _encoding);
        }
    }
}
