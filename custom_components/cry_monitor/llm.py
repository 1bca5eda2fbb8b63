"""Tools of Cry Monitor for language models."""

from typing import override

from homeassistant.components.llm import LLMTools
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.llm import (
    LLM_API_ASSIST,
    LLMContext,
    Tool,
    ToolAnnotations,
    ToolInput,
    ToolResult,
)
from homeassistant.util.json import JsonValueType
import probatio

from .assist import Period, exposed_rooms, facts
from .const import DOMAIN


class GetCryingTool(Tool):
    """Tells what is known of a baby's crying."""

    name = f"{DOMAIN}__get_crying"
    title = "Get a baby's crying"
    description = (
        "Tells whether, when and for how long a baby cried, by room. Use it to answer questions "
        "like 'Has the baby cried tonight?' or 'How was the week with the baby?'. It does not know "
        "why a baby cries. Where little of a day was heard, say so and do not call it calm."
    )
    annotations = ToolAnnotations(
        read_only=True, destructive=False, idempotent=True, open_world=False
    )
    integration = DOMAIN

    def __init__(self, rooms: list[str]) -> None:
        """Initialize the tool for the rooms it may speak of."""
        self.parameters = probatio.Schema(
            {
                probatio.Required(
                    "period",
                    description="today since midnight, tonight or else the last night, or 7 days",
                ): probatio.In([period.value for period in Period]),
                probatio.Optional("room", description="all rooms without it"): probatio.In(rooms),
            }
        )

    @override
    async def async_call(
        self, hass: HomeAssistant, tool_input: ToolInput, llm_context: LLMContext
    ) -> ToolResult:
        """Return the facts."""
        arguments = self.parameters(tool_input.tool_args)
        # Again, as a room may be gone or hidden since the tool was offered.
        rooms = exposed_rooms(hass, llm_context.assistant, arguments.get("room"))
        period = Period(arguments["period"])
        found: list[JsonValueType] = [facts(room, period) for room in rooms]
        if not found:
            return ToolResult(data={"error": "The room is not there"}, error=True)
        return ToolResult(data={"rooms": found})


@callback
def async_get_tools(hass: HomeAssistant, llm_context: LLMContext, api_id: str) -> LLMTools | None:
    """Return the tool when a room is exposed."""
    if api_id != LLM_API_ASSIST or not (rooms := exposed_rooms(hass, llm_context.assistant)):
        return None
    names = dict.fromkeys(room.room_name for room in rooms)
    return LLMTools(tools=[GetCryingTool(list(names))])
