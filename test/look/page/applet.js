/* global AdaptiveCards, askTeams, document */

// A card in Microsoft's AdaptiveApplet; `askTeams` is what stands in for Teams.
function showApplet(card) {
  const { AdaptiveApplet, ChannelAdapter, SuccessResponse, ExecuteAction, GlobalSettings, RefreshMode } = AdaptiveCards
  class ToTeams extends ChannelAdapter {
    async sendRequestAsync(request) {
      const { action } = request
      const asked = action instanceof ExecuteAction ? { kind: 'execute', verb: action.verb, data: action.data ?? {} } : { kind: 'search', filter: action.filter, dataset: action.dataset, data: {} }
      return new SuccessResponse(request, JSON.stringify(await askTeams(asked)))
    }
  }
  GlobalSettings.applets.refresh.mode = RefreshMode.Automatic
  GlobalSettings.applets.refresh.maximumConsecutiveAutomaticRefreshes = 1
  GlobalSettings.applets.refresh.timeBetweenAutomaticRefreshes = 0
  const applet = new AdaptiveApplet()
  applet.channelAdapter = new ToTeams()
  document.body.appendChild(applet.renderedElement)
  applet.setCard(card)
}

globalThis.showApplet = showApplet
