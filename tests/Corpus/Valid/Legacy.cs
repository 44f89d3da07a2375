// Guards against: false alarms in old-style code: no nullable, explicit types, string literals over lines (all rules).
#nullable disable
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Legacy
{
    public class OrderManager
    {
        private ILogger _log;

        public OrderManager(ILoggerFactory factory)
        {
            this._log = factory.CreateLogger("Shop.Legacy.OrderManager");
        }

        public bool TrySave(int orderId, string customer)
        {
            try
            {
                if (String.IsNullOrEmpty(customer))
                {
                    this._log.LogWarning("Order {OrderId} has no customer; " +
                                         "it is kept for {Days} days",
                        orderId, 30);
                    return false;
                }

                _log.LogInformation(@"Saved ""{OrderId}""
in two lines for {Customer}", orderId, customer);
                return true;
            }
            catch (Exception ex)
            {
                _log.LogError(ex, "Could not save {OrderId}", orderId);
                return false;
            }
        }
    }
}
