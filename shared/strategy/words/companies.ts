import { list } from './wordList.ts'

/**
 * Companies that are often held up as an example, found wherever they are named: in languages that give every noun a capital,
 * or in scripts without capitals, nothing else tells a name from a noun. Makers of software are left out: whoever names those buys a tool.
 * As they are written; compared with case.
 */
export const companies = list(`
      Adidas, Airbnb, Aldi, Alibaba, Amazon, Apple, BMW, Costco, Decathlon, Disney, Disneyland,
      DHL, Emirates, Facebook, FedEx, Google, Hilton, IKEA, Ikea, Inditex, Instagram, Lego, LEGO,
      Lidl, Lufthansa, Marriott, McDonald, Mercadona, Netflix, Nike, Nordstrom, OpenAI, PayPal,
      Porsche, Revolut, Ryanair, Samsung, Shopify, Singapore Airlines, Spotify, Starbucks, Tesla,
      TikTok, Toyota, Trader Joe, Uber, Vodafone, Walmart, WhatsApp, YouTube, Zalando, Zappos,
      Zara, Ritz, Ritz-Carlton, Ritz Carlton, Patagonia, Carrefour, Migros, N26, Wells Fargo
    `)
