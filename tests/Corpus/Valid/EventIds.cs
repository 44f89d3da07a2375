// Guards against: one number for one event that is logged in several places, or for events of different types, taken for a clash.
using Microsoft.Extensions.Logging;

namespace Corpus.EventIdentity;

internal enum Events
{
    Taken = 100,
    Sent = 101,
}

internal sealed class Orders(ILogger<Orders> logger)
{
    private static readonly EventId Lost = new(102, nameof(Lost));

    public void Take(int id) => logger.LogInformation((int)Events.Taken, "Took {OrderId}", id);

    public void TakeAgain(int id) => logger.LogInformation((int)Events.Taken, "Took {OrderId}", id);

    public void Send(int id) => logger.LogInformation((int)Events.Sent, "Sent {OrderId}", id);

    public void Lose(int id, bool forEver)
    {
        var level = forEver ? LogLevel.Error : LogLevel.Warning;
        logger.Log(level, Lost, "Lost {OrderId}", id);
        logger.LogDebug(0, "No number");
        logger.LogDebug(0, "None either");
    }
}

internal sealed class Parcels(ILogger<Parcels> logger)
{
    public void Send(int id) => logger.LogInformation((int)Events.Taken, "Sent parcel {ParcelId}", id);
}
