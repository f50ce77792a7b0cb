// What a token is for: one scope for each of Microsoft's services.
export const ARM_SCOPE = 'https://management.azure.com/.default'
export const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'
export const PARTNER_CENTER_SCOPE = 'https://api.partnercenter.microsoft.com/.default'
/** Exchange rates live on another host than the rest of Partner Center, which refuses the other's token (source: Microsoft Q&A 1085502; public clients of that host). */
export const PARTNER_SCOPE = 'https://api.partner.microsoft.com/.default'
