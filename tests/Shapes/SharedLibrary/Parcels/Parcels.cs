using System;
using System.Collections.Generic;

namespace Parcels
{
    public abstract class Parcel
    {
        protected Parcel(int number)
        {
            Number = number;
            Console.WriteLine("#10 parcel {0} is made", number);
        }

        public int Number { get; }

        public virtual void Send()
        {
            Console.WriteLine($"#11 parcel {Number} is sent");
        }
    }

    public class Letter : Parcel
    {
        public Letter(int number)
            : base(number)
        {
        }

        public override void Send()
        {
            base.Send();
            Console.WriteLine("#12 letter " + Number + " has a stamp");
        }
    }

    public class Register<T>
        where T : Parcel
    {
        private static readonly Dictionary<string, int> Counts = Start();
        private readonly List<T> _items = [];

        public void Add(T item)
        {
            _items.Add(item);
            Counts[typeof(T).Name] = _items.Count;
            Console.WriteLine($"#13 {_items.Count} of type {typeof(T).Name}");
        }

        public void SendAll() => _items.ForEach(i => i.Send());

        private static Dictionary<string, int> Start()
        {
            Console.WriteLine("#14 register of " + typeof(T).Name);
            return new();
        }
    }

    public static class Postage
    {
        public static decimal Of(int grams)
        {
            try
            {
                return checked((byte)grams) * 0.01m;
            }
            catch (OverflowException e)
            {
                Console.Error.WriteLine("#15 too heavy: {0}", e.Message);
                throw new ArgumentException("too heavy", nameof(grams), e);
            }
        }
    }
}
