using System.Text;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>One decision on names: a call as it is written, and the template that it gets.</summary>
/// <param name="Code">A statement with an interpolated string.</param>
/// <param name="Template">What the string becomes.</param>
/// <param name="Witness">What decided.</param>
internal sealed record NamingDecision(string Code, string Template, string Witness)
{
    /// <summary>What the values of the first hole are, where their type decides.</summary>
    public string? Noun { get; init; }
}

/// <summary>The table of <c>docs/naming.md</c>: what a name is made of, by example.</summary>
internal static class NamingDecisions
{
    public static readonly NamingDecision[] All =
    [
        new("Log($\"Order of {customerName} shipped\");", "Order of {CustomerName} shipped", "the variable"),
        new("Log($\"Shipped {order.Total}\");", "Shipped {Total}", "the member, which says enough"),
        new("Log($\"Cannot find {order.Id}\");", "Cannot find {OrderId}", "a general member gets its owner"),
        new("Log($\"{order.Customer.Name} has paid\");", "{CustomerName} has paid", "a general member gets its owner"),
        new("Log($\"Nothing is in {folder.Path}\");", "Nothing is in {FolderPath}", "a general member gets its owner"),
        new("Log($\"Left by {node.Value.Id}\");", "Left by {NodeId}", "the owner is the nearest that says something"),
        new("Log($\"Cannot open path {folder.Path}\");", "Cannot open path {Path}", "the text says what the member is"),
        new("Log($\"Invited {user.Name} again\");", "Invited {User} again", "after one word at the start, the thing itself"),
        new("Log($\"Orders: {orders.Count}\");", "Orders: {OrderCount}", "a count counts one of the list"),
        new("Log($\"Skipped {allFiles.Count} already\");", "Skipped {FileCount} already", "a count counts one of the list"),
        new("Log($\"Imported {batch.Count} orders\");", "Imported {OrderCount} orders", "the text says what is counted"),
        new("Log($\"Order {id} was cancelled\");", "Order {OrderId} was cancelled", "the text says whose a bare id is"),
        new("Log($\"Moved event {e.Id}\");", "Moved event {EventId}", "the text, where the owner is a letter"),
        new("Log($\"Waits for state {s}\");", "Waits for state {State}", "the text, where the value is a letter"),
        new("Log($\"sum {a + b}\");", "sum {Sum}", "the text, where the value is computed"),
        new("Log($\"cache size = {lines * 64}\");", "cache size = {CacheSize}", "the label, where the value is computed"),
        new("Log($\"Retrying after {attempt + 1} times\");", "Retrying after {Attempt} times", "what is computed with, where the text says nothing"),
        new("foreach (var f in files) Log($\"{f}\");", "{File}", "one of what the loop goes over"),
        new("foreach (var t in tablesToCopy) Log($\"{t}\");", "{Table}", "the noun of what the loop goes over"),
        new("foreach (var t in _tablesForUpload) Log($\"Closing {t.Id}\");", "Closing {TableId}", "the noun of what the loop goes over"),
        new("foreach (var s in sessions) Log($\"Closing {s.Id}\");", "Closing {SessionId}", "one of what the loop goes over"),
        new("Log($\"Skipping {strFlag}\");", "Skipping {Flag}", "what a prefix says of the type is no word of the name"),
        new("Log($\"Moving {migration.GetSlots}\");", "Moving {Slots}", "what a property is named as a method for is no word of the name"),
        new("Log($\"Got {o}\");", "Got {Order}", "the type, where the value is a letter") { Noun = "Order" },
        new("Log($\"Loading {type.FullName} now\");", "Loading {Type} now", "a form of its owner is the owner"),
        new("Log($\"Saved as {item.GetType().Name}\");", "Saved as {ItemType}", "the type of something"),
        new("Log($\"Calls the middleware {m.GetType().Name}\");", "Calls the middleware {MiddlewareType}", "the text, where the owner is a letter"),
        new("Log($\"No plugin is {typeof(T).Name}\");", "No plugin is {Type}", "the type of something"),
        new("Log($\"Took {watch.Elapsed.TotalSeconds} s\");", "Took {Elapsed} s", "a form of its owner is the owner"),
        new("Log($\"Took {DateTime.UtcNow - started}\");", "Took {Elapsed}", "a time since something"),
        new("Log($\"Copied {done * 100 / total} %\");", "Copied {DonePercent} %", "what operators make of their operands"),
        new("Log($\"{Math.Round(100.0 * hits.Count / lookups)}% found\");", "{HitsPercent}% found", "what operators make of their operands"),
        new("Log($\"Progress: {done * 100 / total}%\");", "Progress: {Progress}%", "the label, where the value is computed"),
        new("Log($\"Gives up after {maxAttempts - attempt} more\");", "Gives up after {RemainingAttempts} more", "less than a limit: what remains"),
        new("Log($\"Grew by {newSize - oldSize}\");", "Grew by {SizeDifference}", "what operators make of their operands"),
        new("Log($\"Took {endTime - startTime}\");", "Took {Elapsed}", "a time since something"),
        new("Log($\"Took {watch.ElapsedMilliseconds / 1000.0} s\");", "Took {ElapsedSeconds} s", "a number in another unit is called by it"),
        new("Log($\"Sent at {bytes / seconds} B/s\");", "Sent at {BytesPerSecond} B/s", "what operators make of their operands"),
        new("Log($\"Costs {totalPrice / orders.Count} each\");", "Costs {AveragePrice} each", "what operators make of their operands"),
        new("Log($\"Busy: {queue.Length > limit}, ready: {!isClosed}\");", "Busy: {Busy}, ready: {Ready}", "the label, where the value is computed"),
        new("Log($\"Closes, as {count > limit}\");", "Closes, as {IsCountAboveLimit}", "what is asked"),
        new("Log($\"Has found {user != null} and {order is null}\");", "Has found {HasUser} and {IsOrderNull}", "what is asked"),
        new("Log($\"State is open {state == State.Open}\");", "State is open {IsOpen}", "what is asked"),
        new("Log($\"Leaves {!isOpen}\");", "Leaves {IsNotOpen}", "what is asked"),
        new("Log($\"Reads {Path.GetFileName(inputPath)} again\");", "Reads {InputFileName} again", "the part of a path that is shown"),
        new("Log($\"Opens {Path.Combine(root, fileName)} again\");", "Opens {FilePath} again", "the part of a path that is shown"),
        new("Log($\"Waits for {TimeSpan.FromSeconds(5)}\");", "Waits for {Duration}", "a time span of a number"),
        new("Log($\"Waits for {TimeSpan.FromMilliseconds(delayMs)}\");", "Waits for {Delay}", "a time span of a number"),
        new("Log($\"Started at {DateTime.UtcNow}\");", "Started at {Time}", "the clock"),
        new("Log($\"Costs {orders.Sum(o => o.Price)} for {orders.Max(o => o.Age)}\");", "Costs {TotalPrice} for {MaxAge}",
            "what is computed of a list"),
        new("Log($\"Left over {orders.Any()}\");", "Left over {HasOrders}", "what is asked"),
        new("Log($\"Opening {paths.First()}\");", "Opening {Path}", "one of a list is called in the singular"),
        new("Log($\"Comes from {headers[\"User-Agent\"]}\");", "Comes from {UserAgent}", "what stands under a literal key is called as the key"),
        new("Log($\"Read with {Encoding.UTF8.GetString(keyBytes)}\");", "Read with {Key}", "the value that a method shows, not the method"),
        new("Log($\"Left by {clientInfo.Name} early\");", "Left by {ClientName} early", "the form in which an owner is handed on is not the owner"),
        new("Log($\"Executing tool: {callParams.Name}\");", "Executing tool: {ToolName}", "the text, where the owner is what a call is given"),
        new("Log($\"Hay {migraciones.Count}.\");", "Hay {MigracionCount}.", "a count counts one of the list"),
        new("Log($\"{message.Name} came\");", "{MessageName} came", "a general member gets its owner"),
        new("Log($\"Removes subscription {key} now\");", "Removes subscription {SubscriptionKey} now", "the text says whose a bare key is"),
        new("Log($\"Costs {Format(amount)}\");", "Costs {Amount}", "the value that a method shows, not the method"),
        new("Log($\"Limit of {PrettySize(cache.Limit)}\");", "Limit of {Limit}", "the value that a method shows, not the method"),
        new("Log($\"Missing: {string.Join(\", \", names)}\");", "Missing: {Names}", "the value that a method shows, not the method"),
        new("Log($\"Opening {paths[0]}\");", "Opening {Path}", "one of a list is called in the singular"),
        new("Log($\"Running for {item.Path ?? item.Name}\");", "Running for {Item}", "what is shown by one member or another"),
        new("Log($\"Cannot send: {ex.Message}\");", "Cannot send: {Message}", "an exception's text"),
        new("Log($\"Moved {order.Id} to {user.Id}\");", "Moved {OrderId} to {UserId}", "names are unique in a template"),
        new("Log($\"{name} and {name}\");", "{Name} and {Name2}", "names are unique in a template"),
    ];

    /// <summary>The table as Markdown.</summary>
    public static string Table()
    {
        var table = new StringBuilder("| Code | Template | What decides |\n|---|---|---|\n");
        foreach (var decision in All)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{decision.Code}` | `{decision.Template}` | {decision.Witness} |\n");
        }

        return table.ToString();
    }
}
