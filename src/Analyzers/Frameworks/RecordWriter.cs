using LogAnalyzers.Model;

namespace LogAnalyzers.Frameworks;

/// <summary>How records of a framework are written; each framework overrides what it does otherwise.</summary>
internal class RecordWriter
{
    /// <summary>Of an API that no fix writes.</summary>
    public static readonly RecordWriter None = new();

    protected RecordWriter()
    {
    }

    /// <summary>How a record of that level is written on a logger instance; null where the framework has no method for it.</summary>
    public virtual RecordForm? Form(LogLevel level, bool hasValues, bool hasException) => null;

    /// <summary>Whether the methods that write take values and an exception at once.</summary>
    public virtual bool TakesValuesWithException => true;

    /// <summary>Whether the methods that write take interpolated text apart themselves, so that the text is the template.</summary>
    public virtual bool TakesInterpolation => false;

    /// <summary>Whether the methods that write take the number of an event as their first argument.</summary>
    public virtual bool TakesEventId => false;
}

/// <summary>How one record is written.</summary>
/// <param name="Method">The method of the logger.</param>
/// <param name="IsExceptionLast">Whether the exception stands behind the message; else before it.</param>
/// <param name="TakesTemplate">Whether the message is a template with values; else it is text that is shown as it stands.</param>
internal sealed record RecordForm(string Method, bool IsExceptionLast = false, bool TakesTemplate = true);
