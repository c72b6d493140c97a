import type { MailTexts } from './mail-text.ts';

export const texts: MailTexts = {
  reset: {
    subject: 'नया password चुनें',
    lines: ['किसी ने {product} पर आपके account के लिए नया password माँगा है।'],
    action: 'नया password चुनें',
    ending:
      'यह link एक बार, एक घंटे तक काम करता है। अगर यह आपने नहीं माँगा, तो कुछ न करें: आपका password वही रहेगा।',
  },
  confirmation: {
    subject: 'अपने email की पुष्टि करें',
    lines: ['कृपया पुष्टि करें कि {product} पर आपके account का email यही है।'],
    action: 'Email की पुष्टि करें',
    ending: 'यह link एक बार, दो दिन तक काम करता है। अगर आपको इसके बारे में कुछ पता नहीं, तो कुछ न करें।',
  },
  invitation: {
    subject: '{inviter} आपको {workspace} में बुला रहे हैं',
    lines: ['{inviter} आपको {product} के {workspace} में साथ काम करने के लिए बुला रहे हैं।'],
    action: 'निमंत्रण स्वीकार करें',
    ending: 'यह link एक बार, सात दिन तक काम करता है। अगर आप भेजने वाले को नहीं जानते, तो कुछ न करें।',
  },
};
