using LogAnalyzers.DocsGenerator;
using LogAnalyzers.Templates;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>What an event is called after its text.</summary>
public sealed class EventNameTests
{
    /// <summary>Texts, names, and what decides; docs/naming.md has the table.</summary>
    private static readonly (string Text, string Name, string Reason)[] Decisions =
    [
        ("Application started", "ApplicationStarted", "the words"),
        ("Could not save the order {OrderId}", "CouldNotSaveOrder", "no articles, no values"),
        ("Order {OrderId} shipped to {City}", "OrderShipped", "no word that only leads to a value"),
        ("Processed {Count} orders in {Elapsed} ms", "ProcessedOrders", "no units"),
        ("Order saved: id={Id}, name={Name}", "OrderSaved", "no labels of values, where the event is said"),
        ("Reading from: {Path}", "Reading", "a label, without what only leads to the value"),
        ("Deleted {FileName}", "DeletedFile", "one word, with what its value is called"),
        ("{User} logged in", "UserLoggedIn", "the value that the sentence is about"),
        ("{Count} orders were imported", "OrdersWereImported", "a number is none"),
        ("{Method} {Path}", "MethodPath", "no words: the values"),
        ("Can't open the file; it's locked", "CannotOpenFile", "the first sentence, contractions written out"),
        ("Connection lost. Trying again in {Delay}", "ConnectionLost", "the first sentence"),
        ("Could not connect to the server because the key is missing", "CouldNotConnectToServer", "up to where a reason follows"),
        ("Giving up after {Count} attempts", "GivingUp", "up to where a circumstance follows"),
        ("HTTP request to api.example.org took {Elapsed}", "HttpRequestToApiExampleOrg", "six words at most, acronyms as words"),
        ("[Worker] Started", "WorkerStarted", "brackets are left out only where enough is said"),
        ("Order {OrderId} was not found (tenant {Tenant})", "OrderWasNotFound", "what stands in brackets is left out"),
        ("There is one error in {Method} of SessionHandler", "ErrorOfSessionHandler", "words that only open the sentence are left out"),
        ("Rollback skipped - the transaction is no longer connected", "RollbackSkipped", "the first clause that says what happened"),
        ("Interrupting the job as it ran too long", "InterruptingJob", "up to where a reason follows"),
        ("Error starting background-task for watching the jobs file", "ErrorStartingBackgroundTask", "no half of a phrase"),
        ("The job's interrupt monitor has been scheduled to stop it", "JobInterruptMonitorHasBeenScheduled", "six words at most"),
        ("Adding trigger: {Key} for job: {Job} failed, as it is there", "AddingTriggerFailed", "the sentence goes on behind a label"),
        ("---", "Event", "nothing to call it by"),
    ];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (text, name, _) in Decisions)
            {
                rows.Add(text, name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Is_named_as_the_table_says(string text, string name) => Assert.Equal(name, Names(text).First());

    [Fact]
    public void Page_has_the_table()
    {
        var table = "| Text | Name | What decides |\n|---|---|---|\n"
            + string.Concat(Decisions.Select(d => $"| `{d.Text}` | `{d.Name}` | {d.Reason} |\n"));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "naming.md")).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains("<!-- events -->\n" + table + "<!-- /events -->", page, StringComparison.Ordinal);
    }

    /// <summary>More of the text tells it from others before numbers do.</summary>
    [Fact]
    public void Longer_name_comes_second()
        => Assert.Equal(
            ["ErrorWhileNotifyingSchedulerListener", "ErrorWhileNotifyingSchedulerListenerOfTriggerInErrorState"],
            Names("Error while notifying SchedulerListener of trigger in error state. Trigger={TriggerKey}").Take(2));

    [Fact]
    public void Further_names_say_more_and_are_numbered_at_last()
        => Assert.Equal(
            ["RetryingPolicy", "RetryingPolicyUrl", "RetryingPolicyWithException", "RetryingPolicyAsWarning", "RetryingPolicy2", "RetryingPolicy3"],
            EventName.Candidates(MelGrammar.Instance.Parse("Retrying {Policy} of {Url}"), "Warning", hasException: true).Take(6));

    [Theory]
    [InlineData("Заказ {Id} отправлен", "ЗаказОтправлен")]
    [InlineData("注文 {Id} を送信", "注文を送信")]
    [InlineData("2 files copied", "2FilesCopied")]
    [InlineData("", "Event")]
    [InlineData("{A}{B}", "AB")]
    [InlineData("Done! {Result} of {Work}", "Done")]
    public void Any_text_has_a_name(string text, string name) => Assert.Equal(name, Names(text).First());

    private static IEnumerable<string> Names(string text)
        => EventName.Candidates(MelGrammar.Instance.Parse(text), "Information", hasException: false);
}
