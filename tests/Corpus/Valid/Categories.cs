// Guards against: categories of other types that are meant, taken for mistakes: what is handed on, generic, nested, marked, or no type's name at all.
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Corpus.Categories;

internal interface IJob
{
    void Run();
}

internal abstract class JobBase
{
    private readonly ILogger<JobBase> _logger;

    protected JobBase(ILogger<JobBase> logger) => _logger = logger;

    protected void Tell(int id) => _logger.LogInformation("Job {Id} runs", id);
}

internal abstract class TypedJob<TJob>
    where TJob : TypedJob<TJob>
{
    protected TypedJob(ILogger<TJob> logger) => Logger = logger;

    protected ILogger<TJob> Logger { get; }
}

internal sealed class ImportJob : JobBase, IJob
{
    public ImportJob(ILogger<JobBase> logger)
        : base(logger)
    {
    }

    public void Run() => Tell(1);
}

internal sealed class ExportJob(ILogger<ExportJob> logger, ILogger<JobBase> ofBase) : JobBase(ofBase), IJob
{
    public void Run() => logger.LogInformation("Export runs");
}

internal sealed class MailJob : TypedJob<MailJob>, IJob
{
    public MailJob(ILogger<MailJob> logger)
        : base(logger)
    {
    }

    public void Run() => Logger.LogInformation("Mail runs");
}

internal sealed class Jobs
{
    private readonly ILoggerFactory _factory;
    private readonly ILogger<Jobs> _logger;
    private readonly ILogger<JobBase> _jobLogger;

    public Jobs(ILoggerFactory factory, ILogger<JobBase>? jobLogger = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _factory = factory;
        _logger = factory.CreateLogger<Jobs>();
        _jobLogger = jobLogger ?? NullLogger<JobBase>.Instance;
    }

    public IEnumerable<IJob> All()
    {
        _logger.LogDebug("Jobs are made");
        var exportLogger = _factory.CreateLogger<ExportJob>();
        yield return new ExportJob(exportLogger, _jobLogger);
        yield return new ImportJob(_jobLogger);
        yield return Make(l => new MailJob(l));
    }

    private IJob Make(Func<ILogger<MailJob>, IJob> make) => make(_factory.CreateLogger<MailJob>());
}

internal sealed class Store<T>
{
    private readonly ILogger<Store<T>> _logger;
    private readonly ILogger _sql;

    public Store(ILogger<Store<T>> logger, ILoggerFactory factory)
    {
        _logger = logger;
        _sql = factory.CreateLogger("Corpus.Sql");
    }

    public void Save(int id)
    {
        _sql.LogTrace("INSERT");
        _logger.LogInformation("Saved {Id}", id);
        new Entry(_logger).Tell();
    }

    private sealed class Entry(ILogger<Store<T>> logger)
    {
        public void Tell() => logger.LogInformation("Entry saved");
    }
}

internal sealed class OrderAuditLog
{
}

internal sealed class Orders(ILogger<Orders> logger, ILogger<OrderAuditLog> audit)
{
    public void Take(int id)
    {
        logger.LogInformation("Took {Id}", id);
        audit.LogInformation(7, "{Actor} did {Action} on {Id}", Environment.UserName, "Taking", id);
    }
}

internal static class Startup
{
    public static void Configure(ILogger<Jobs> logger, ILoggerFactory factory)
    {
        logger.LogInformation("Configured");
        factory.CreateLogger(typeof(Jobs)).LogInformation("Started");
    }
}

internal sealed class Old
{
    private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Old));
    private static readonly log4net.ILog Reflected = log4net.LogManager.GetLogger(System.Reflection.MethodBase.GetCurrentMethod()!.DeclaringType);
    private static readonly NLog.Logger Named = NLog.LogManager.GetLogger("Payments");
    private readonly Serilog.ILogger _serilog = Serilog.Log.ForContext<Old>();

    public void Run(int id)
    {
        Log.Info("Old");
        Reflected.Info("Old");
        Named.Info("Old");
        _serilog.ForContext("Type", typeof(Jobs)).Information("Old {Id}", id);
    }
}
