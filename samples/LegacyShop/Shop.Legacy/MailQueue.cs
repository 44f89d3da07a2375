using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Shop.Legacy
{
    public class MailQueue : IDisposable
    {
        private readonly Queue<string> _mails = new Queue<string>();
        private bool _disposed;

        public int Count
        {
            get { return _mails.Count; }
        }

        public void Add(string mail)
        {
            if (string.IsNullOrEmpty(mail))
            {
                Trace.TraceWarning("An empty mail was not queued");
                return;
            }

            _mails.Enqueue(mail);
            Trace.TraceInformation("Queued mail {0}", _mails.Count);
        }

        public void Flush(Action<string> send)
        {
            while (_mails.Count > 0)
            {
                var mail = _mails.Dequeue();
                try
                {
                    send(mail);
                }
                catch (Exception ex)
                {
                    Trace.TraceError("Mail was not sent: " + ex.Message);
                    Console.Error.WriteLine("ERROR: mail \"" + mail + "\" lost");
                }
            }
        }

        public void Dispose()
        {
            if (!_disposed)
            {
                Debug.WriteLine("Mail queue is disposed");
                Console.WriteLine("Mail queue closed, {0} left", _mails.Count);
                _disposed = true;
            }
        }
    }
}
